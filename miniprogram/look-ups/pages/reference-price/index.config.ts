export default definePageConfig({ navigationBarTitleText: '小区参考价' })
