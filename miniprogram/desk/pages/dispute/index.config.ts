export default definePageConfig({ navigationBarTitleText: '核对价格异议' })
