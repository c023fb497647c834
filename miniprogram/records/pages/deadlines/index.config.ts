export default definePageConfig({ navigationBarTitleText: '期限', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' })
