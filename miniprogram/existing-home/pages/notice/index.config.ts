export default definePageConfig({ navigationBarTitleText: '缴税', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' })
