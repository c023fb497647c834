export default definePageConfig({ navigationBarTitleText: '发票供应' })
