export default definePageConfig({ navigationBarTitleText: '开证明', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' })
