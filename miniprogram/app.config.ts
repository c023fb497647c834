export default defineAppConfig({
  pages: ['pages/home/index', 'pages/todo/index', 'pages/inbox/index', 'pages/me/index'],
  subPackages: [
    { root: 'my-homes', pages: ['pages/list/index', 'pages/missing/index', 'pages/case/index'] },
    { root: 'identity', pages: ['pages/prove/index'] },
    {
      root: 'existing-home',
      pages: [
        'pages/pick/index', 'pages/deal/index', 'pages/filing/index', 'pages/facts/index', 'pages/invitation/index', 'pages/tax-sheet/index',
        'pages/sign/index', 'pages/notice/index', 'pages/paid/index', 'pages/certificates/index',
      ],
    },
    { root: 'price', pages: ['pages/value/index', 'pages/dispute/index', 'pages/answer/index'] },
    { root: 'messages', pages: ['pages/message/index', 'pages/settings/index', 'pages/contact/index'] },
    {
      root: 'supply',
      pages: [
        'pages/businesses/index', 'pages/supply/index', 'pages/raise/index', 'pages/paper/index', 'pages/appeal/index', 'pages/request/index',
        'pages/addresses/index', 'pages/outlets/index',
      ],
    },
    {
      root: 'invoices',
      pages: ['pages/new/index', 'pages/request/index', 'pages/folder/index', 'pages/invoice/index', 'pages/red/index', 'pages/check/index'],
    },
    {
      root: 'halls',
      pages: [
        'pages/list/index', 'pages/hall/index', 'pages/ticket/index', 'pages/book/index', 'pages/bookings/index',
      ],
    },
    {
      root: 'guide',
      pages: [
        'pages/items/index', 'pages/item/index', 'pages/search/index', 'pages/answer/index', 'pages/check/index',
        'pages/passes/index',
      ],
    },
    {
      root: 'look-ups',
      pages: [
        'pages/all/index', 'pages/late-fee/index', 'pages/arrears/index', 'pages/serious-cases/index', 'pages/taxpayers/index',
        'pages/agents/index', 'pages/a-list/index', 'pages/reference-price/index', 'pages/progress/index',
      ],
    },
    {
      root: 'records',
      pages: [
        'pages/tax-payments/index', 'pages/deed-taxes/index', 'pages/incomes/index', 'pages/refunds/index', 'pages/deadlines/index',
        'pages/statements/index', 'pages/readings/index', 'pages/family-homes/index', 'pages/housing-tax/index', 'pages/credit/index',
        'pages/business-credit/index',
      ],
    },
    { root: 'certificates', pages: ['pages/verify/index'] },
    { root: 'estimate', pages: ['pages/what-if/index', 'pages/law/index'] },
    // Clerks work in a browser: the package for WeChat has no desk.
    ...(process.env.TARO_ENV === 'h5'
      ? [{
          root: 'desk',
          pages: [
            'pages/queue/index', 'pages/review/index', 'pages/invoices/index', 'pages/invoice/index', 'pages/invoice-day/index',
            'pages/disputes/index', 'pages/dispute/index', 'pages/unserved/index', 'pages/prices/index', 'pages/supply/index',
            'pages/supply-request/index', 'pages/outlet/index', 'pages/hall/index',
          ],
        }]
      : []),
  ],
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['my-homes', 'identity', 'existing-home', 'invoices'] },
    'pages/todo/index': { network: 'all', packages: ['my-homes', 'existing-home', 'price'] },
    'pages/inbox/index': { network: 'all', packages: ['messages'] },
    'pages/me/index': { network: 'all', packages: ['messages'] },
    'existing-home/pages/tax-sheet/index': { network: 'all', packages: ['price'] },
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
  // Asked only by the tap that wants the nearest first.
  requiredPrivateInfos: ['getFuzzyLocation'],
  permission: { 'scope.userFuzzyLocation': { desc: '用来把离您近的取票点排在前面' } },
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  animation: false,
})
