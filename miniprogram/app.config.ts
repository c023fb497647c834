export default defineAppConfig({
  pages: ['pages/home/index', 'pages/todo/index', 'pages/inbox/index', 'pages/me/index'],
  subPackages: [
    { root: 'my-homes', pages: ['pages/list/index', 'pages/missing/index', 'pages/case/index'] },
    { root: 'identity', pages: ['pages/prove/index'] },
  ],
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['my-homes', 'identity'] },
    'pages/todo/index': { network: 'all', packages: ['my-homes'] },
  },
  // Drawn by each tab page at its foot: the native bar cannot grow in the elder edition.
  tabBar: {
    custom: true,
    color: '#57524a',
    selectedColor: '#0f5b60',
    backgroundColor: '#ffffff',
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/todo/index', text: '办件' },
      { pagePath: 'pages/inbox/index', text: '消息' },
      { pagePath: 'pages/me/index', text: '我的' },
    ],
  },
  window: {
    navigationBarTitleText: '渝税通',
    navigationBarBackgroundColor: '@paper',
    navigationBarTextStyle: '@textStyle',
    backgroundColor: '@paper',
    backgroundTextStyle: '@loadingStyle',
  },
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  animation: false,
})
