export default definePageConfig({ navigationBarTitleText: '存量房申报', enablePullDownRefresh: process.env.TARO_ENV === 'weapp', enableShareAppMessage: true })
