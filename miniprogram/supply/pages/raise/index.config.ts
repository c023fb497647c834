export default definePageConfig({ navigationBarTitleText: '提高额度' })
