export default definePageConfig({ navigationBarTitleText: '缴税结果', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' })
