export default definePageConfig({ navigationBarTitleText: '欠税公告' })
