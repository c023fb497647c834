import type { RuleResult } from '#shared/model/filing'

/** The clerks' desk. */
export const deskText = {
  name: '渝税通 · 审核台',
  enterTitle: '登录审核台',
  enterLead: '微信确认是您，密码再确认一次。',
  password: '密码',
  passwordShort: '密码至少 8 位',
  enter: '登录',
  entering: '正在登录',
  leave: '退出',
  queueTitle: (count: number) => `待办 ${count}`,
  queueLead: '等得久的在前，全市一个队列',
  empty: '现在没有等人核对的申报',
  emptyNote: '规则都通过的，系统当场就办了。拿不准的会到这里。',
  refresh: '刷新',
  columns: { left: '剩余时间', number: '申报编号', home: '房子', why: '为什么要人看', price: '成交价，元', waited: '已等' },
  back: '回待办',
  subject: '存量房申报',
  answerBy: (moment: string) => `${moment} 前答复`,
  deal: '成交',
  price: '成交价',
  signedOn: '签约日期',
  contract: '合同',
  netSigned: '来自网签',
  typed: '卖方自己填的',
  place: '位置',
  area: '面积',
  mortgage: '抵押',
  mortgaged: '带押过户',
  notMortgaged: '没有带押',
  home: '房子',
  assessment: '评估参考',
  noAssessment: '评估基准没有这套房的数',
  interval: '参考区间',
  value: '评估值',
  benchmark: '基准单价',
  perSqm: '本房单价',
  comparables: '可比房',
  comparableCount: (count: number) => `${count} 套`,
  assessedOn: (day: string) => `评估基准 · ${day}`,
  yuan: '元',
  years: (count: number) => `${count} 年`,
  count: (name: string, count: number) => `${count} ${name === 'minorChildren' ? '人' : '套'}`,
  perMetre: '元/㎡',
  sides: { seller: '卖方', buyer: '买方' },
  noFacts: '还没有查到这一方的事实',
  unknown: '没有查到',
  taxes: '税',
  total: '合计',
  waits: '等您核',
  missing: (names: string) => `还差：${names}`,
  parameter: '本局掌握的核定率',
  rulesTitle: (held: number, open: number) => (open === 0 ? `规则：${held} 条都通过` : `规则：${held} 条通过，${open} 条要看`),
  decide: '您的决定',
  decided: '这件不等您核对了',
  decidedNote: '别人办了，或者当事人撤回了。回待办看下一件。',
  approveTab: '同意',
  returnTab: '退回补正',
  grounds: '依据',
  groundsHint: '看了什么材料，按哪一条',
  groundsShort: '写下依据，至少 2 个字',
  reason: '请卖方改什么',
  reasonHint: '一次说全：缺什么，怎么补，在哪里办',
  reasonShort: '写清要改什么，至少 4 个字',
  approve: '同意这件申报',
  approving: '正在提交',
  give: '退回给卖方',
  giving: '正在退回',
  facts: '系统没查到的，请您核定。税额和当事人签的不一样，就退回请他们重签。',
  cannotKnow: (names: string) => `还缺 ${names}，这里补不了。退回，请当事人补正。`,
  needed: '补上这一项才能算税',
  wrongCount: '填 0 到 99 的整数',
  wrongYuan: '填金额，最多两位小数',
  choose: '请选',
  party: (side: string, position: number) => `${side}，第 ${position} 位`,
} as const

export const roleNames: Record<string, string> = { officer: '受理岗', reviewer: '复核岗', supervisor: '主管', outlet: '取票点' }

/** How long something waited or may still wait: `4 分`, `3 小时`, `2 天`. */
export function span(ms: number): string {
  const minutes = Math.max(0, Math.floor(Math.abs(ms) / 60_000))
  return minutes < 60 ? `${minutes} 分` : minutes < 48 * 60 ? `${Math.floor(minutes / 60)} 小时` : `${Math.floor(minutes / 1440)} 天`
}

export const leftOf = (ms: number): string => (ms < 0 ? `超 ${span(ms)}` : span(ms))

/** Each rule as it holds, and as what a clerk is to look at. */
const rules: Record<RuleResult['rule'], { held: string; open: string }> = {
  homeOpen: { held: '没有查封、禁止转让', open: '房子现在不能转让' },
  partiesSigned: { held: '双方都签了字', open: '还有人没有签字' },
  contractMatches: { held: '合同、登记、申报一致', open: '合同、登记、申报对不上' },
  priceAboveFloor: { held: '计税价不低于参考下限', open: '成交价低于参考下限' },
  allTaxesKnown: { held: '每一项税都算清了', open: '有的税还算不出' },
  valueKnown: { held: '有评估参考', open: '没有评估参考，价格要核' },
  dealTyped: { held: '没有网签，按成交价计税', open: '成交价是卖方自己填的，又低于参考下限' },
  familyKnown: { held: '家里的房子都查到了', open: '家里有几套房没有查清' },
}
/** Which price counts, where it is not simply the higher one. */
const prices: Partial<Record<string, string>> = { floorUsed: '成交价低，按参考下限计税', lowAccepted: '价低的理由已复核认可' }

export const wordOfRule = ({ rule, holds, detail }: RuleResult): string => {
  const words = (rules as Partial<Record<string, { held: string; open: string }>>)[rule]
  const ofPrice = rule === 'priceAboveFloor' && detail !== undefined ? prices[detail] : undefined
  return ofPrice ?? (words === undefined ? '一条新规则' : holds ? words.held : words.open)
}

/** Facts of a party by name, as a clerk knows them. */
const facts: Record<string, string> = {
  yearsHeld: '持有年数',
  heldSince: '取得日期',
  acquiredHow: '怎么取得',
  onlyHome: '家里唯一一套',
  familyHomes: '家里的房子',
  spouse: '配偶',
  minorChildren: '未成年子女',
  original: '买入价',
  originalDeedTax: '当年契税',
  homesBefore: '买前家里几套',
  location: '在哪类地区',
  assessed: '计税价下限（不含税）',
  incomeMethod: '个税怎么算',
}
export const nameOfDeskFact = (name: string): string | undefined => facts[name]

/** Which office a fact is from. */
const sources: Record<string, string> = {
  registry: '不动产登记', netSigning: '网签', civil: '民政', levy: '征税记录', typed: '当事人填的', law: '规定', clerk: '税务人员核定',
}
export const nameOfOffice = (source: string): string => sources[source] ?? source

/** Registers' codes, and the words of a yes and a no. */
const codes: Record<string, string> = {
  newSale: '买新房', sale: '买二手房', reform: '房改', resettlement: '安置', inheritance: '继承', gift: '受赠', none: '没有',
  urbanDistrict: '市区', countyTown: '县城、镇', elsewhere: '其他地方', actual: '按实际所得', assessed: '核定', true: '是', false: '不是',
}
export const wordOfDeskCode = (code: string): string => codes[code] ?? code

export const choices = {
  onlyHome: [['yes', '是'], ['no', '不是']],
  location: [['urbanDistrict', '市区'], ['countyTown', '县城、镇'], ['elsewhere', '其他地方']],
} as const
