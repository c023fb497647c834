export default definePageConfig({ navigationBarTitleText: '认身份' })
