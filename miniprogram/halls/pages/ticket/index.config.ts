export default definePageConfig({ navigationBarTitleText: '我的号', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' })
