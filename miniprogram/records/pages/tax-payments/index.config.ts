export default definePageConfig({ navigationBarTitleText: '缴税记录', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' })
