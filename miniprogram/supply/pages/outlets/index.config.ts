export default definePageConfig({ navigationBarTitleText: '取票点' })
