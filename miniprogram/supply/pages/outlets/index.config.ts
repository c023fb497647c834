export default definePageConfig({ navigationBarTitleText: '邮政代办点' })
