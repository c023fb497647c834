export default definePageConfig({ navigationBarTitleText: '信用 A 级名单' })
