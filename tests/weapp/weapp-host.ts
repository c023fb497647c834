import fs from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import { until } from '../support/until'
import { weappContext } from './weapp-globals'
import type { Navigation, NavigationKind, Owner, WxRequest, WxResponse } from './weapp-globals'

/** A node of Taro's page data. */
export interface TaroNode {
  nn?: string
  sid?: string
  uid?: string
  v?: string
  cn?: TaroNode[]
  [key: string]: unknown
}

interface Page {
  route: string
  data: { root?: TaroNode } & Record<string, unknown>
  eh: (event: object) => void
  [hook: string]: unknown
}

interface HostOptions {
  respond?: (request: WxRequest) => Promise<WxResponse>
  launchPath?: string
  query?: Record<string, string>
  wx?: Record<string, unknown>
}

export interface WeappHost {
  root: string
  page: () => Page
  launch: () => Promise<Page>
  requests: WxRequest[]
  payloads: { route: string; bytes: number }[]
  errors: unknown[]
  logs: unknown[][]
  calls: [string, unknown][]
  nodes: () => TaroNode[]
  /** nodes without a template in base.wxml: WeChat would silently draw nothing */
  missingTemplates: () => string[]
  fire: (node: TaroNode, type: string, detail?: object) => Promise<void>
  settle: () => Promise<void>
}

/** A small stand-in for WeChat's logic layer: boots dist/weapp, keeps the page stack, applies setData as WeChat does, fires events. */
export function weappHost(dir: string, options: HostOptions = {}): WeappHost {
  const root = path.resolve(dir)
  const appJson = readJson(path.join(root, 'app.json')) as { pages: string[]; subPackages?: { root: string; pages: string[] }[] }
  const registered = [...appJson.pages, ...(appJson.subPackages ?? []).flatMap((part) => part.pages.map((page) => `${part.root}/${page}`))]
  const templates = [...fs.readFileSync(path.join(root, 'base.wxml'), 'utf8').matchAll(/<template name="tmpl_\d+_([^"]+)"/g)].map((match) => match[1])
  const stack: Page[] = []
  const requests: WxRequest[] = []
  const payloads: Payloads = []
  const errors: unknown[] = []
  const definitions = new Map<string, Record<string, unknown>>()
  let inFlight = 0
  let pending: Promise<void> | undefined

  const owner: Owner = {
    launchOptions: { path: options.launchPath ?? registered[0] ?? '', query: options.query ?? {}, scene: 1001 },
    storage: new Map(),
    calls: [],
    logs: [],
    defined: undefined,
    app: undefined,
    pages: () => stack.slice(),
    wx: options.wx ?? {},
    request: async (request) => {
      requests.push(request)
      inFlight += 1
      try {
        return await (options.respond ?? (() => Promise.resolve({ statusCode: 200, data: {} })))(request)
      } finally {
        inFlight -= 1
      }
    },
    navigate: (kind, where) => {
      owner.calls.push([kind, where])
      pending = navigate(kind, where).then(
        () => done(where, { errMsg: `${kind}:ok` }, true),
        (error: Error) => {
          errors.push(error)
          done(where, { errMsg: `${kind}:fail ${error.message}` }, false)
        },
      )
    },
  }
  const load = loader(root, weappContext(owner))
  const top = (): Page => stack.at(-1) as Page

  async function open(route: string, query: Record<string, string>): Promise<Page> {
    if (!registered.includes(route)) {
      throw new Error(`page not registered in app.json: ${route}`)
    }
    if (!definitions.has(route)) {
      owner.defined = undefined
      load(`${route}.js`)
      definitions.set(route, owner.defined as Record<string, unknown>)
    }
    const page = drawnPage(route, query, definitions.get(route) ?? {}, payloads)
    stack.push(page)
    call(page, 'onLoad', query)
    call(page, 'onShow')
    await until(() => payloads.some((payload) => payload.page === page), () => `timed out: first setData of ${route}`)
    call(page, 'onReady')
    await settle()
    return page
  }

  async function navigate(kind: NavigationKind, { url = '', delta = 1 }: Navigation): Promise<void> {
    const drop = (count: number): void => {
      for (let left = count; left > 0 && stack.length > 0; left--) {
        call(stack.pop(), 'onUnload')
      }
    }
    if (kind === 'navigateBack') {
      drop(Math.min(delta, stack.length - 1))
      call(top(), 'onShow')
      return
    }
    if (kind === 'navigateTo') {
      call(top(), 'onHide')
    }
    drop(kind === 'redirectTo' ? 1 : kind === 'navigateTo' ? 0 : stack.length)
    const [route = '', search = ''] = url.replace(/^\//, '').split('?')
    await open(route, Object.fromEntries(new URLSearchParams(search)))
  }

  /** Until navigation and requests are over and nothing was drawn for a moment. */
  async function settle(): Promise<void> {
    for (;;) {
      const seen = payloads.length
      await new Promise((resolve) => setTimeout(resolve, 40))
      if (pending) {
        const current = pending
        pending = undefined
        await current
      } else if (inFlight === 0 && payloads.length === seen) {
        return
      }
    }
  }

  const nodes = (): TaroNode[] => flatten(top().data.root)
  return {
    root,
    page: top,
    requests,
    payloads,
    errors,
    logs: owner.logs,
    calls: owner.calls,
    nodes,
    settle,
    launch: async () => {
      load('app.js')
      call(owner.app as Page, 'onLaunch', owner.launchOptions)
      call(owner.app as Page, 'onShow', owner.launchOptions)
      return open(owner.launchOptions.path, owner.launchOptions.query)
    },
    missingTemplates: () => [...new Set(nodes().flatMap(({ nn }) => (nn === undefined || nn === '' || templates.includes(nn) ? [] : [nn])))],
    fire: async (node, type, detail = {}) => {
      const target = { id: node.uid ?? node.sid, dataset: { sid: node.sid }, offsetLeft: 0, offsetTop: 0 }
      top().eh({ type, timeStamp: Date.now(), detail, target, currentTarget: target, mark: {}, touches: [], changedTouches: [] })
      await settle()
    },
  }
}

type Payloads = (WeappHost['payloads'][number] & { page?: Page })[]

function drawnPage(route: string, query: Record<string, string>, definition: Record<string, unknown>, payloads: Payloads): Page {
  const page = {
    ...definition,
    route,
    __route__: route,
    options: query,
    is: route,
    data: JSON.parse(JSON.stringify(definition['data'] ?? {})) as Page['data'],
    selectComponent: () => null,
    createSelectorQuery: () => ({}),
    setData: (patch: Record<string, unknown>, drawn?: () => void) => {
      const json = JSON.stringify(patch)
      payloads.push({ route, bytes: Buffer.byteLength(json), page })
      for (const [key, value] of Object.entries(JSON.parse(json) as Record<string, unknown>)) {
        setByPath(page.data, key, value)
      }
      setTimeout(() => drawn?.call(page), 0)
    },
  } as unknown as Page
  return page
}

/** `require` of the bundle: the parameters shadow browser names, as WeChat's own define() wrapper does. */
function loader(root: string, context: vm.Context): (file: string) => unknown {
  const modules = new Map<string, { exports: unknown }>()
  const shadowed = 'window,document,frames,self,location,navigator,localStorage,history,screen,alert,confirm,prompt,XMLHttpRequest,WebSocket'
  const load = (file: string): unknown => {
    const absolute = path.join(root, file.endsWith('.js') ? file : `${file}.js`)
    const known = modules.get(absolute)
    if (known) {
      return known.exports
    }
    const module = { exports: {} as unknown }
    modules.set(absolute, module)
    const code = `(function(require,module,exports,${shadowed}){${fs.readFileSync(absolute, 'utf8')}\n})`
    const run = vm.runInContext(code, context, { filename: absolute }) as (require: (name: string) => unknown, module: object, exports: unknown) => void
    run((name) => load(path.relative(root, path.resolve(path.dirname(absolute), name))), module, module.exports)
    return module.exports
  }
  return load
}

function setByPath(target: Record<string, unknown>, key: string, value: unknown): void {
  const parts = key.replace(/\[(\d+)\]/g, '.$1').split('.').filter(Boolean)
  const last = parts.pop() as string
  let at = target
  for (const [index, part] of parts.entries()) {
    at[part] ??= /^\d+$/.test(parts[index + 1] ?? last) ? [] : {}
    at = at[part] as Record<string, unknown>
  }
  at[last] = value
}

const flatten = (node: TaroNode | undefined): TaroNode[] => (node ? [node, ...(node.cn ?? []).flatMap(flatten)] : [])
const readJson = (file: string): unknown => JSON.parse(fs.readFileSync(file, 'utf8'))
const call = (page: Page | undefined, hook: string, argument?: unknown): void => void (page?.[hook] as ((argument: unknown) => void) | undefined)?.call(page, argument)

function done(where: Navigation, result: object, well: boolean): void {
  ;(well ? where.success : where.fail)?.(result)
  where.complete?.(result)
}
