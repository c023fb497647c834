export default definePageConfig({ navigationBarTitleText: '不动产登记', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' })
