export default definePageConfig({ navigationBarTitleText: '查税法' })
