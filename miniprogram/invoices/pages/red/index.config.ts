export default definePageConfig({ navigationBarTitleText: '红字发票', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' })
