export default definePageConfig({ navigationBarTitleText: '评估参考', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' })
