export default definePageConfig({ navigationBarTitleText: '请您一起申报', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' })
