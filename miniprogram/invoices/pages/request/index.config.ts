export default definePageConfig({ navigationBarTitleText: '开票进度', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' })
