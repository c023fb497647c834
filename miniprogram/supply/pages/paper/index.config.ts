export default definePageConfig({ navigationBarTitleText: '领纸质发票' })
