export default definePageConfig({ navigationBarTitleText: '税费试算' })
