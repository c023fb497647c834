export default definePageConfig({
  navigationBarTitleText: '渝税通',
  navigationBarBackgroundColor: '@river',
  navigationBarTextStyle: 'white',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
