export default definePageConfig({ navigationBarTitleText: '退税', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' })
