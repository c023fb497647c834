export default definePageConfig({ navigationBarTitleText: '查验完税证明' })
