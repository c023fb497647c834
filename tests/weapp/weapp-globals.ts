import vm from 'node:vm'

export interface WxRequest {
  method: string
  url: string
  data: unknown
  header: Record<string, string>
}
export interface WxResponse {
  statusCode: number
  data: unknown
  header?: Record<string, string>
}
type Callbacks = { success?: (result: unknown) => void; fail?: (error: unknown) => void; complete?: (result: unknown) => void }
export type NavigationKind = 'navigateTo' | 'redirectTo' | 'reLaunch' | 'switchTab' | 'navigateBack'
export type Navigation = Callbacks & { url?: string; delta?: number }

/** What the globals need of the host that owns them. */
export interface Owner {
  launchOptions: { path: string; query: Record<string, string>; scene: number }
  storage: Map<string, unknown>
  calls: [string, unknown][]
  logs: unknown[][]
  defined: unknown
  app: unknown
  pages: () => unknown[]
  /** more of `wx`, or overrides of it */
  wx: Record<string, unknown>
  request: (request: WxRequest) => Promise<WxResponse>
  navigate: (kind: NavigationKind, options: Navigation) => void
}

const SYSTEM = {
  brand: 'devtools',
  model: 'iPhone 12',
  pixelRatio: 3,
  screenWidth: 390,
  screenHeight: 844,
  windowWidth: 390,
  windowHeight: 753,
  statusBarHeight: 44,
  language: 'zh_CN',
  version: '8.0.50',
  system: 'iOS 16.0',
  platform: 'ios',
  SDKVersion: '3.7.0',
  fontSizeSetting: 16,
  fontSizeScaleFactor: 1,
  theme: 'light',
  safeArea: { top: 44, bottom: 810, left: 0, right: 390, width: 390, height: 766 },
}

/** A context that has what WeChat gives a mini-program and nothing else: no window, no document, no process, no fetch, no eval. */
export function weappContext(owner: Owner): vm.Context {
  const say =
    (level: string) =>
    (...words: unknown[]): void =>
      void owner.logs.push([level, ...words])
  return vm.createContext(
    {
      wx: wxOf(owner),
      console: { log: say('log'), info: say('info'), warn: say('warn'), error: say('error'), debug: say('debug'), group: say('log'), groupEnd: say('log') },
      // A phone that nobody looks at any more must not keep the tests awake.
      setTimeout: (run: () => void, ms?: number) => setTimeout(run, ms).unref(),
      clearTimeout,
      setInterval: (run: () => void, ms?: number) => setInterval(run, ms).unref(),
      clearInterval,
      App: (options: unknown) => (owner.app = options),
      Page: (options: unknown) => (owner.defined = options),
      Component: (options: unknown) => (owner.defined = options),
      Behavior: (options: unknown) => options,
      getApp: () => owner.app,
      getCurrentPages: () => owner.pages(),
      requirePlugin: () => {
        throw new Error('no plugins')
      },
    },
    { name: 'weapp', codeGeneration: { strings: false, wasm: false } },
  )
}

function wxOf(owner: Owner): object {
  const known: Record<string, unknown> = { ...systemApi(owner), ...storageApi(owner), ...navigationApi(owner), request: requestApi(owner), ...owner.wx }
  return new Proxy(known, {
    get: (target, key) => {
      if (typeof key === 'symbol' || key in target) {
        return target[key as string]
      }
      return /^[a-z]/.test(key) && !['then', 'webpackJsonp'].includes(key) ? recorded(owner, key) : undefined
    },
    has: (target, key) => key in target,
  })
}

/** An API the host does not know: an asynchronous call that succeeds and is written down. */
const recorded =
  (owner: Owner, name: string) =>
  (options?: Callbacks): unknown => {
    owner.calls.push([name, options])
    const result = { errMsg: `${name}:ok` }
    options?.success?.(result)
    options?.complete?.(result)
    return result
  }

function systemApi(owner: Owner): Record<string, unknown> {
  const nothing = (): void => undefined
  return {
    getSystemInfoSync: () => SYSTEM,
    getWindowInfo: () => SYSTEM,
    getDeviceInfo: () => SYSTEM,
    getAppBaseInfo: () => SYSTEM,
    getSystemSetting: () => ({}),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
    getMenuButtonBoundingClientRect: () => ({ top: 48, bottom: 80, left: 296, right: 383, width: 87, height: 32 }),
    getLaunchOptionsSync: () => owner.launchOptions,
    getEnterOptionsSync: () => owner.launchOptions,
    getUpdateManager: () => ({ onCheckForUpdate: nothing, onUpdateReady: nothing, onUpdateFailed: nothing, applyUpdate: nothing }),
    getRandomValues: ({ length, success }: { length: number; success?: (result: { randomValues: ArrayBuffer }) => void }) => {
      const result = { randomValues: Uint8Array.from({ length }, () => Math.floor(Math.random() * 256)).buffer }
      // Like every asynchronous API of WeChat: a promise when no callback is given.
      return success ? success(result) : Promise.resolve(result)
    },
    getNetworkType: ({ success }: Callbacks) => success?.({ networkType: 'wifi' }),
    getPrivacySetting: ({ success }: Callbacks) => success?.({ needAuthorization: false }),
    canIUse: () => true,
    nextTick: (run: () => void) => setTimeout(run, 0),
    onThemeChange: nothing,
    onAppShow: nothing,
    onAppHide: nothing,
    onError: nothing,
    onUnhandledRejection: nothing,
    onPageNotFound: nothing,
    onNetworkStatusChange: nothing,
    onNeedPrivacyAuthorization: nothing,
    env: { USER_DATA_PATH: 'http://usr' },
  }
}

function storageApi(owner: Owner): Record<string, unknown> {
  return {
    getStorageSync: (key: string) => owner.storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void owner.storage.set(key, value),
    removeStorageSync: (key: string) => void owner.storage.delete(key),
  }
}

function navigationApi(owner: Owner): Record<string, unknown> {
  const go =
    (kind: NavigationKind) =>
    (options: Navigation = {}): void =>
      owner.navigate(kind, options)
  return Object.fromEntries((['navigateTo', 'redirectTo', 'reLaunch', 'switchTab', 'navigateBack'] as const).map((kind) => [kind, go(kind)]))
}

/** `wx.request` calls success for every HTTP status; only a missing answer fails. */
const requestApi =
  (owner: Owner) =>
  ({ method = 'GET', url, data, header = {}, success, fail, complete }: WxRequest & Callbacks): object => {
    owner
      .request({ method, url, data, header: { 'content-type': 'application/json', ...header } }) // as WeChat does
      .then((response) => ({ header: {}, errMsg: 'request:ok', cookies: [], ...response }))
      .then(
        (result) => {
          success?.(result)
          complete?.(result)
        },
        (error: Error) => {
          const result = { errMsg: `request:fail ${error.message}` }
          fail?.(result)
          complete?.(result)
        },
      )
      .catch((error: unknown) => owner.logs.push(['error', error]))
    return { abort: () => undefined, onHeadersReceived: () => undefined, offHeadersReceived: () => undefined }
  }
