export default definePageConfig({ navigationBarTitleText: '开发票', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' })
