export default definePageConfig({ navigationBarTitleText: '全部查询' })
