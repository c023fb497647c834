import Taro from '@tarojs/taro'

/** Ways between pages. */
export const go = {
  to: (page: `/${string}`): void => void Taro.navigateTo({ url: page }),
  /** in place of this page, so that "back" does not return to a form that is done */
  instead: (page: `/${string}`): void => void Taro.redirectTo({ url: page }),
  /** to a page one may have come from: back where it is the one before, else in place of this one */
  backTo: (page: `/${string}`): void => {
    const [before] = Taro.getCurrentPages().slice(-2, -1) as { route?: string; path?: string }[]
    const isBefore = before !== undefined && (before.route ?? before.path ?? '').includes(page.replace(/^\/|\?.*$/g, ''))
    void (isBefore && Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.redirectTo({ url: page }))
  },
  tab: (tab: 'home' | 'todo' | 'inbox' | 'me'): void => void Taro.switchTab({ url: `/pages/${tab}/index` }),
  /** to where one came from; a page opened from a card or an address has nothing before it */
  back: (): void => void (Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.switchTab({ url: '/pages/home/index' })),
}
