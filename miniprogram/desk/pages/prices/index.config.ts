export default definePageConfig({ navigationBarTitleText: '价格模型' })
