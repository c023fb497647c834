export default definePageConfig({ navigationBarTitleText: '家庭住房套数', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' })
