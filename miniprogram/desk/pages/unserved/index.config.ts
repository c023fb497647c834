export default definePageConfig({ navigationBarTitleText: '没送达的文书' })
