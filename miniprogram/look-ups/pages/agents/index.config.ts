export default definePageConfig({ navigationBarTitleText: '涉税中介' })
