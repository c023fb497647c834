export default definePageConfig({ navigationBarTitleText: '发票', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' })
