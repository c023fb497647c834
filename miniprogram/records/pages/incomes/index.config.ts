export default definePageConfig({ navigationBarTitleText: '收入和纳税', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' })
