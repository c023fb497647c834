export default definePageConfig({ navigationBarTitleText: '我的票夹', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' })
