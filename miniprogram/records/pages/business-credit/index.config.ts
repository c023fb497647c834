export default definePageConfig({ navigationBarTitleText: '企业纳税信用', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' })
