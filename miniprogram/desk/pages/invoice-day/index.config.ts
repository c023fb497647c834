export default definePageConfig({ navigationBarTitleText: '开票日报' })
