import Taro, { useShareAppMessage } from '@tarojs/taro'
import { Failure } from '#shared/failure'
import type { Prepay } from '#shared/model/bill'
import { Unreached } from './unreached'

const isH5 = process.env.TARO_ENV === 'h5'

/** Everything pages want of the platform, typed once; the same names in WeChat and in the browser. */
export const platform = {
  /** Good random bytes. Before base library 2.19 WeChat has none: then Math.random, enough for keys that must only differ. */
  randomBytes: async (length: number): Promise<Uint8Array> => {
    const bytes = new Uint8Array(length)
    if (isH5) {
      return window.crypto.getRandomValues(bytes)
    }
    const got = await Taro.getRandomValues({ length }).catch(() => undefined)
    return got?.randomValues ? new Uint8Array(got.randomValues) : bytes.map(() => Math.floor(Math.random() * 256))
  },

  theme: (): 'light' | 'dark' => {
    if (isH5) {
      return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
    }
    return Taro.getAppBaseInfo().theme === 'dark' ? 'dark' : 'light'
  },
  onTheme: (changed: () => void): void => {
    if (isH5) {
      // Safari learned addEventListener here with version 14.
      window.matchMedia('(prefers-color-scheme: dark)').addListener(changed)
      return
    }
    Taro.onThemeChange(changed)
  },

  /** How much larger than normal the reader wants type: WeChat's own setting, or the browser's. */
  fontScale: (): number => {
    const wanted = isH5
      ? parseFloat(window.getComputedStyle(document.documentElement).fontSize) / 16
      : (Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number }).fontSizeScaleFactor
    return Math.min(1.5, Math.max(0.94, wanted ?? 1))
  },

  /** Says at once how it is, then each change. */
  onNetwork: (changed: (online: boolean) => void): void => {
    if (isH5) {
      window.addEventListener('online', () => changed(true))
      window.addEventListener('offline', () => changed(false))
      changed(window.navigator.onLine)
      return
    }
    void Taro.getNetworkType({ success: ({ networkType }) => changed((networkType as string) !== 'none') })
    Taro.onNetworkStatusChange(({ isConnected }) => changed(isConnected))
  },

  /** The browser shows another tab; WeChat tells pages itself when they are hidden. */
  isBehind: (): boolean => isH5 && document.hidden,

  phone: (number: string): void => {
    if (isH5) {
      window.location.href = `tel:${number}`
      return
    }
    // Refused by the reader in WeChat's own dialog: nothing to do.
    Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined)
  },

  /** The newest version: WeChat fetches it by itself and says when it can start. */
  update: (told: string): void => {
    if (isH5) {
      window.location.reload()
      return
    }
    void Taro.showToast({ title: told, icon: 'none' })
    const manager = Taro.getUpdateManager()
    manager.onUpdateReady(() => manager.applyUpdate())
  },

  /** What a shared card of this page shows and where it leads: never who shared it, never an id of a case. `path` may depend on the button's id. */
  useShare: (title: string, path: `/${string}` | ((buttonId: string | undefined) => `/${string}`)): void => {
    useShareAppMessage(({ target }) => ({ title, path: typeof path === 'string' ? path : path((target as { id?: string } | undefined)?.id) }))
  },

  /** Where a page of ours is found in a browser; a mini-program is reached by a shared card instead. */
  linkTo: (page: `/${string}`): string | undefined => (isH5 ? `${window.location.origin}/#${page}` : undefined),

  /**
   * Opens the cashier on an order. In the browser the sandbox's cashier takes the page's place and comes back to `back`.
   * @throws Failure when the cashier could not be opened; whether money moved is for the server to say, not for this answer
   */
  pay: async (prepay: Prepay, back: `/${string}`): Promise<'paid' | 'cancelled' | 'leaving'> => {
    if (isH5) {
      if (!SANDBOX) {
        throw new Unreached('outsideWeChat')
      }
      const { pathname, search } = window.location
      const order = encodeURIComponent(prepay.package.replace(/^prepay_id=/, ''))
      window.location.assign(`/sandbox/cashier?order=${order}&back=${encodeURIComponent(`${pathname}${search}#${back}`)}`)
      return 'leaving'
    }
    try {
      // Taro hands this one on as it is: without callbacks an older base library answers nothing.
      await new Promise((success, fail) => void Taro.requestPayment({ ...prepay, success, fail }))
      return 'paid'
    } catch (error) {
      // WeChat has no code for this either: closing the cashier is told in the message.
      if (/cancel/i.test((error as { errMsg?: string }).errMsg ?? '')) {
        return 'cancelled'
      }
      throw new Failure('cashier.unavailable')
    }
  },

  /** Gives the reader a PDF: a download in the browser; in WeChat it opens, with the menu to keep or send it. */
  savePdf: async (name: string, base64: string): Promise<void> => {
    if (isH5) {
      download(name, 'application/pdf', base64)
      return
    }
    await Taro.openDocument({ filePath: await writeFile(name, base64), fileType: 'pdf', showMenu: true })
  },

  /** Gives the reader a file WeChat cannot open: a download in the browser; in WeChat it is sent to a chat, false when they think better of it. */
  giveFile: async (name: string, mime: string, base64: string): Promise<boolean> => {
    if (isH5) {
      download(name, mime, base64)
      return true
    }
    const filePath = await writeFile(name, base64)
    return new Promise((told) => void Taro.shareFileMessage({ filePath, fileName: name, success: () => told(true), fail: () => told(false) }))
  },

  /** Where a picture can be shown from. In WeChat a file: its bytes are more than one change of a page may carry. */
  pictureFrom: (name: string, kind: string, base64: string): Promise<string> =>
    isH5 ? Promise.resolve(`data:${kind};base64,${base64}`) : writeFile(name, base64),

  /** To the clipboard; false when the browser refuses. */
  copy: async (text: string): Promise<boolean> => {
    const copied = isH5 ? window.navigator.clipboard?.writeText(text) : Taro.setClipboardData({ data: text })
    return copied === undefined ? false : Promise.resolve(copied).then(() => true, () => false)
  },

  /** A place on WeChat's map, with the way to it; degrees as maps drawn in China have them (GCJ-02). The browser has no map of its own. */
  openPlace: isH5 ? undefined : (place: { name: string; address: string; latitude: number; longitude: number }): void => void Taro.openLocation({ ...place, scale: 16 }),

  /** Lets the reader change what WeChat allows this mini-program; within a tap. The browser has no such page. */
  openSetting: isH5 ? undefined : (): void => void Taro.openSetting(),

  privacy: {
    /** WeChat shows our guide; the browser has none of its own, the page tells the same in short. */
    hasContract: !isH5,
    isAgreed: async (): Promise<boolean> => {
      return isH5 || (await new Promise((tell) => Taro.getPrivacySetting({ success: (now) => tell(!now.needAuthorization), fail: () => tell(true) })))
    },
    /** An interface wants consent: show the guide with a Button of `openType='agreePrivacyAuthorization'`, then answer with its id. */
    onNeed: (ask: (answer: { agree: (buttonId: string) => void; refuse: () => void }) => void): void => {
      if (!isH5) {
        Taro.onNeedPrivacyAuthorization((resolve) =>
          ask({ agree: (buttonId) => resolve({ event: 'agree', buttonId }), refuse: () => resolve({ event: 'disagree' }) }),
        )
      }
    },
    openContract: (): void => {
      Taro.openPrivacyContract({})
    },
  },
} as const

/** A link of the page's own is never shown: our button stands for it. */
function download(name: string, mime: string, base64: string): void {
  const bytes = Uint8Array.from(window.atob(base64), (sign) => sign.charCodeAt(0))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes], { type: mime }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** Keeps bytes as a file that WeChat can open. With callbacks: an older base library answers nothing without. */
async function writeFile(name: string, base64: string): Promise<string> {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${name}`
  await new Promise<void>((written, failed) =>
    Taro.getFileSystemManager().writeFile({
      filePath, data: base64, encoding: 'base64', success: () => written(), fail: ({ errMsg }) => failed(new Error(errMsg)),
    }),
  )
  return filePath
}
