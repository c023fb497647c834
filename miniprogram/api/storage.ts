import Taro from '@tarojs/taro'
import { demoPerson } from './demo-person'
import type { Keep } from './keep'

/** Outlives the page: settings and drafts. */
export const lasting: Keep = process.env.TARO_ENV === 'h5' ? inBrowser(() => window.localStorage) : inWeChat()

/** Ends with the browser tab: the session. WeChat keeps it, apart from every other mini-program. */
export const passing: Keep = process.env.TARO_ENV === 'h5' ? inBrowser(() => window.sessionStorage) : inWeChat()

function inWeChat(): Keep {
  return {
    read: (key) => Taro.getStorageSync<unknown>(`yst.${key}`),
    write: (key, value) => Taro.setStorageSync(`yst.${key}`, value),
    drop: (key) => Taro.removeStorageSync(`yst.${key}`),
  }
}

/** Two frames of one page share their storage, hence the person in the key. A browser may refuse storage: then nothing is kept. */
function inBrowser(store: () => Storage): Keep {
  const name = (key: string) => `yst.${demoPerson()}.${key}`
  const attempt = <T>(run: () => T): T | undefined => {
    try {
      return run()
    } catch {
      return undefined
    }
  }
  return {
    read: (key) => attempt(() => JSON.parse(store().getItem(name(key)) ?? 'null') as unknown),
    write: (key, value) => attempt(() => store().setItem(name(key), JSON.stringify(value))),
    drop: (key) => attempt(() => store().removeItem(name(key))),
  }
}
