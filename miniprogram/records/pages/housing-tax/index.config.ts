export default definePageConfig({ navigationBarTitleText: '个人住房房产税', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' })
