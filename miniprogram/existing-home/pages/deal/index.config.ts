export default definePageConfig({ navigationBarTitleText: '存量房申报' })
