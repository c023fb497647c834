export default definePageConfig({ navigationBarTitleText: '办税进度' })
