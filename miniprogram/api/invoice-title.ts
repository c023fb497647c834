import Taro from '@tarojs/taro'

const isH5 = process.env.TARO_ENV === 'h5'

/** What the code before the camera says; undefined when the reader thought better of it. The browser has no scanner: there it is pasted or typed. */
export const scanCode = isH5
  ? undefined
  : (): Promise<string | undefined> =>
      new Promise((told) => void Taro.scanCode({ scanType: ['qrCode'], success: ({ result }) => told(result), fail: () => told(undefined) }))

/** A title out of the reader's own list in WeChat (发票抬头): one of a company, or only a name. Absent in the browser. */
export const chooseTitle = isH5
  ? undefined
  : (): Promise<{ name: string; taxNumber: string } | undefined> =>
      new Promise((told) =>
        void Taro.chooseInvoiceTitle({
          success: ({ title, taxNumber, type }) => told({ name: title, taxNumber: String(type) === '0' ? taxNumber : '' }), fail: () => told(undefined),
        }),
      )
