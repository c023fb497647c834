export default definePageConfig({ navigationBarTitleText: '去之前查一遍' })
