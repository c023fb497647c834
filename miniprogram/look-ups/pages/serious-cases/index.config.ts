export default definePageConfig({ navigationBarTitleText: '重大税收违法' })
