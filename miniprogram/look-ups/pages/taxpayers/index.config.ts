export default definePageConfig({ navigationBarTitleText: '纳税人状态' })
