import { lawTaxes, lawTitles } from '#shared/model/law-titles'

export const lawText = {
  bar: '查税法',
  title: '这一天按什么缴税',
  lead: '每个数、哪份文件、从哪天起。不用登录。',
  day: '哪一天',
  compare: '和另一天比',
  since: '和哪天比',
  compareOff: '不比了',
  search: '搜一搜',
  searchHint: '比如：契税、面积、起征点',
  changed: (count: number, since: string) => `比 ${since} 变了 ${count} 项`,
  noChange: (since: string) => `和 ${since} 一样，没有变。`,
  none: '没有搜到',
  noneNote: '换个词试试，或把搜的词删掉。',
  noLaw: '这一天的数，这里还没有',
  noLawNote: '换个近一些的日子。',
  was: (value: string) => `以前：${value}`,
  wasNot: '以前没有这一项',
  ended: '这一天没有这一项',
  bureau: '只有税务局知道',
  unsure: '待税务机关核实',
  document: '哪份文件',
  inForce: '从哪天起',
  until: '到哪天',
  scope: '在哪里',
  scopes: { CN: '全国', CQ: '重庆' } as Record<string, string>,
  scopeElse: '部分区县',
  checked: '上次核对',
  foldHint: '点开每一行，看哪份文件。',
  asOf: (day: string) => `${day} 的规定`,
} as const

/** Taxes in the order one meets them. */
export const lawGroups = lawTaxes
export const lawGroupElse = '其他'

/** What a bare count counts. */
const units: Record<string, string> = {
  'vat.home_exempt_after': '年',
  'income-tax.home_exempt_after': '年',
  'swap-refund.window': '天',
  'land-vat.part_year_over': '个月',
  'administration.refund_within': '年',
}

/** Parts of a value by where they stand in it. */
const parts: Record<string, string> = {
  levy: '征收率', charged: '实际按',
  urbanDistrict: '市区', countyTown: '县城、镇', elsewhere: '其他地方',
  commodity: '商品房', publicHousing: '房改房',
  over: '超过', rate: '税率', quick: '速算扣除',
  upTo: '不超过界线', above: '超过界线',
  goods: '货物', basic: '运输、建筑、不动产、农产品', services: '其他服务',
  flatUpTo: '不超过', flat: '减', share: '比例',
}
/** The same part of another parameter, where it means something else. */
const ownParts: Record<string, Record<string, string>> = {
  'withholding.expense_deduction': { share: '超过的减' },
  'letting.expense_deduction': { share: '超过的减' },
  'business-income.relief': { upTo: '所得不超过', share: '减' },
  'housing-tax.terms': {
    newFrom: '新购的，价格到均价的几倍', low: '最低一档', middleFrom: '第二档从', middle: '第二档', highFrom: '第三档从', high: '第三档', freeDetached: '老独栋免税面积', freeNew: '新购的免税面积',
  },
  'company-income-tax.small_low_profit': { upTo: '所得不超过', rate: '按' },
}

export const titleOfParameter = (name: string): string => lawTitles[name] ?? name

export const isTitled = (name: string): boolean => name in lawTitles

export const unitOfCount = (name: string): string | undefined => units[name]

export const nameOfPart = (parameter: string, part: string): string => ownParts[parameter]?.[part] ?? parts[part] ?? part

export const flagWord = (value: boolean): string => (value ? '是' : '否')
