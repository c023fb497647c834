import vm from 'node:vm'
import { wxmlToJs } from 'miniprogram-compiler'
import type { WeappHost } from './weapp-host'

/** An element as WeChat would draw it. */
export interface Drawn {
  tag: string
  attr: Record<string, unknown>
  kids: (Drawn | string)[]
}

interface Raw {
  tag: string
  attr?: Record<string, unknown>
  children?: (Raw | string | number | null)[]
}

const compiled = new Map<string, (page: string, json: string) => string>()

/** Draws the page on top: WeChat's own wcc compiles the bundle's WXML, the page's data goes through it. */
export function draw(host: WeappHost): Drawn {
  const page = host.page()
  const json = compile(host.root)(`${page.route}.wxml`, JSON.stringify(page.data))
  const [root] = flat(JSON.parse(json) as Raw)
  return root as Drawn
}

/** In a realm of its own, JSON in and out: wcc's code compares constructors, and Jest's realm is not Node's. */
function compile(root: string): (page: string, json: string) => string {
  const known = compiled.get(root)
  if (known) {
    return known
  }
  const context = vm.createContext({})
  vm.runInContext('var window = this; var global = this; window.__webview_engine_version__ = 0.02', context)
  vm.runInContext(`var gwx = (function () { ${wxmlToJs(root)}\n})()`, context)
  const run = vm.runInContext('(function (page, json) { return JSON.stringify(gwx(page)(JSON.parse(json), {}, global)) })', context) as (
    page: string,
    json: string,
  ) => string
  compiled.set(root, run)
  return run
}

function flat(node: Raw | string | number | null): (Drawn | string)[] {
  if (node === null || typeof node !== 'object') {
    return [String(node ?? '')]
  }
  const kids = (node.children ?? []).flatMap(flat)
  return node.tag === 'virtual' ? kids : [{ tag: node.tag, attr: node.attr ?? {}, kids }]
}

export const elements = (node: Drawn | string): Drawn[] => (typeof node === 'string' ? [] : [node, ...node.kids.flatMap(elements)])
export const textOf = (node: Drawn | string): string => (typeof node === 'string' ? node : node.kids.map(textOf).join(''))
