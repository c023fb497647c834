export default definePageConfig({ navigationBarTitleText: '契税记录', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' })
