export default definePageConfig({ navigationBarTitleText: '办件进度', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' })
