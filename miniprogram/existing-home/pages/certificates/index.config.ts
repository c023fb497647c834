export default definePageConfig({
  navigationBarTitleText: '完税证明',
  enableShareAppMessage: true,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
