export default definePageConfig({ navigationBarTitleText: '排队情况', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' })
