import type { Outlet, OutletKind } from '#shared/model/supply'

/** Words of the address book and the list of outlets. */
export const addressesText = {
  bar: '地址簿',
  title: '寄到哪里',
  lead: '纸质发票寄到这里。最多存十个。',
  pickTitle: '寄到哪一个？',
  usual: '常用',
  emptyTitle: '还没有地址',
  emptyNote: '添一个，以后不用再填。',
  add: '添一个地址',
  adding: '正在存',
  save: '存下',
  saveAndPick: '存下，寄到这里',
  newTitle: '新的地址',
  name: '收件人',
  phone: '手机号',
  phoneHint: '11 位数字',
  place: '地址',
  placeHint: '区县、街道、小区、幢和房号',
  placeHelp: '写到门牌，邮政才送得到',
  isUsual: '设为常用',
  remove: '删掉',
  removeTitle: '删掉这个地址？',
  removeNote: '在路上的包裹不受影响。',
  removeFinal: '删掉',
  removing: '正在删',
} as const

export const addressFaults = {
  name: '只写姓名，和身份证上的一样',
  phone: '手机号是 13 到 19 开头的 11 位数字',
  place: '写到门牌，8 到 100 个字，不要换行',
} as const

export const outletsText = {
  bar: '取票点',
  title: '到哪里取票、代开',
  lead: '邮政代办点、办税服务厅窗口、自助机。去之前看看开没开门。',
  pickTitle: '到哪里取？',
  pickLead: '带上取件码去取，不收钱。',
  machineNote: '自助机只取领用的空白发票。',
  near: '离我近的排前面',
  finding: '正在找您在哪里',
  nearest: '离您近的在前面。只用这一次，不存。',
  notFound: '没有拿到位置，按区县找。',
  district: '区县',
  all: '全部区县',
  districtTitle: '看哪个区县',
  search: '搜区县',
  searchHint: '比如：永川',
  open: '现在开着',
  closed: '现在没开',
  stock: (count: number) => `空白普通发票 ${count} 张`,
  stockNone: '现在没有空白发票',
  far: (metres: number) => (metres < 950 ? `${Math.max(1, Math.round(metres / 100)) * 100} 米` : `${(metres / 1000).toFixed(1)} 公里`),
  pick: '到这里取',
  noCollect: '这里不能取票',
  emptyTitle: '这里还没有取票点',
  emptyNote: '换一类，或者换个近的区县看看。',
} as const

export const serviceWords: Record<Outlet['services'][number], string> = { collect: '取票', proxyInvoice: '代开', post: '邮寄' }

export const outletKindWords: Record<OutletKind, string> = { post: '邮政代办点', window: '办税服务厅窗口', machine: '自助机' }

/** As they stand beside each other above the list. */
export const outletKindTabs: Record<OutletKind | 'all', string> = { all: '全部', post: '邮政', window: '窗口', machine: '自助机' }
