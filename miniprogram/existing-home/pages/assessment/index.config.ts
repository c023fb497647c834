export default definePageConfig({ navigationBarTitleText: '评估参考' })
