export default definePageConfig({ navigationBarTitleText: '税额', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' })
