/** Words used on many pages. An errand's own words stand in a file of its name, so that they travel with its subpackage. */
export const words = {
  app: '渝税通',
  back: '返回',
  close: '关闭',
  loading: '正在取',
  phone: '打 12366 问人',
  offline: '没有网络。已经打开的还能看，填的都在。',
  kept: '您填的都在。',
  whyNotOffline: '没有网络，连上再交',
  needsFix: '要改',
  more: '再看更早的',
  moreBusy: '正在取',
  elderOn: '长辈版',
  elderOff: '普通版',
  elderNote: '字大一些，一屏只放要紧的',
  problemNumber: (id: string) => `问题编号 ${id}`,
  waitFor: (seconds: number) => (seconds < 90 ? `过 ${seconds} 秒再试。` : `过 ${Math.ceil(seconds / 60)} 分钟再试。`),
  updating: '正在下载新版，好了会自己重开',
  mainSwitchOff: '微信里的订阅消息总开关关着，进展先放在消息里。',
  mainSwitchAct: '去打开',
  step: (at: number, of: number) => `第 ${at} 步，共 ${of} 步`,
  stale: (clock: string) => `这是 ${clock} 的情况，刚才没有更新成。`,
} as const

export const tabs = { home: '首页', todo: '办件', inbox: '消息', me: '我的' } as const

/** What a number at a tab counts. */
export const tabCount = { todo: (count: number) => `${count} 件等您办`, inbox: (count: number) => `${count} 条未读` } as const

export const home = {
  /** the hour in Chongqing → how one greets */
  greeting: (hour: number) => (hour < 5 ? '夜里好' : hour < 11 ? '早上好' : hour < 13 ? '中午好' : hour < 18 ? '下午好' : '晚上好'),
  hello: (name: string | undefined, greeting: string) => (name === undefined ? '您好' : `${name}，${greeting}`),
  sub: '重庆的税，在手机上办',
  subWaiting: '有一件事在办',
  subYours: '有一件事等您',
  todo: '办理',
  sale: '存量房申报',
  saleNote: '约 3 分钟，不用带材料',
  invoice: '开一张发票',
  invoiceNote: '约 1 分钟，不收手续费',
  folder: '我的票夹',
  folderNote: '开出的、收到的，查验真假',
  myHomes: '我的房子',
  myHomesNote: '登记在您名下的，能不能卖',
  search: '想办什么？比如“卖房子”',
  items: '全部 220 项',
  ask: '查询',
  lookUps: '全部查询',
  whatIf: '税费试算',
  payments: '缴税记录',
  check: '发票查验',
  queue: '排队情况',
  proveTitle: '先认一次身份，以后都不用',
  proveNote: '填姓名和身份证号，约 1 分钟。',
  proveAct: '去认身份',
  share: '渝税通：重庆的税，在手机上办',
} as const

export const me = {
  name: '姓名',
  idNumber: '身份证号',
  level: '身份',
  proven: '已和公安比对',
  unproven: '还没认过身份',
  unprovenNote: '认一次，以后都不用',
  signedOut: '您已退出',
  signedOutNote: '再登录一次，办件和消息都还在。',
  signIn: '微信登录',
  signOut: '退出登录',
  signingOut: '正在退出',
  acting: '替企业办事',
  actingNote: '开票、额度、领票，替公司或店里办',
  actingNow: (name: string) => `现在代 ${name} 办`,
  settings: '设置',
  notices: '提醒和联系方式',
  noticesNote: '微信、短信提醒哪些事，手机号、邮箱',
  privacy: '隐私保护指引',
  privacyNote: '收了哪些信息，用来做什么',
  privacyFull: '看完整指引',
  privacyFacts: [
    ['微信标识', '认出是您回来了'],
    ['姓名、身份证号', '和公安比对一次，用来认人'],
    ['您写的地址', '转给登记中心核对'],
    ['您留的手机号、邮箱、通信地址', '给您发提醒和文书，随时可以去掉'],
    ['收件人、电话、地址', '给您寄纸质发票，随时可以删掉'],
    ['大概的位置', '点了“离我近的”才用，用完不存'],
  ],
  privacyEnd: '姓名和证号加密存放。谁看过，都有记录。',
  version: '版本',
} as const

/** What a button does about a problem. */
export const acts = {
  prove: '去认身份',
  signIn: '微信登录',
  update: '现在更新',
  retry: '再试一次',
} as const
