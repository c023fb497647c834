export default definePageConfig({ navigationBarTitleText: '少了一套' })
