export default definePageConfig({ navigationBarTitleText: '价格异议', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' })
