export default definePageConfig({ navigationBarTitleText: '个人纳税信用', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' })
