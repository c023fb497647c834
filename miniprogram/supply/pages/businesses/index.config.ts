export default definePageConfig({ navigationBarTitleText: '替谁办事', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' })
