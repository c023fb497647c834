export default definePageConfig({ navigationBarTitleText: '发票和额度', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' })
