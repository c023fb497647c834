export default definePageConfig({ navigationBarTitleText: '渝税通' })
