export default definePageConfig({ navigationBarTitleText: '办税服务厅', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' })
