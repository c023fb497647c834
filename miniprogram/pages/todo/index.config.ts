export default definePageConfig({ navigationBarTitleText: '办件', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' })
