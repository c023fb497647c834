import { yuan } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import type { Change } from '#shared/model/tax-line'
import { area } from './format'

/** Why a tax is what it is: a few characters beside its name, and the sentence below it. Keys are the reasons of the law engine. */
interface Why {
  tag?: string
  because: string
}

const why: Record<string, Why> = {
  taxed: { because: '按规定的税率算。' },
  halved: { tag: '减半', because: '按小规模纳税人，减半缴。' },
  notIndividual: { tag: '不是个人', because: '卖方不是个人，这一项不缴个人所得税。' },
  heldTwoYears: { tag: '满两年，免', because: '满两年，增值税免征。' },
  selfBuilt: { tag: '自建，免', because: '个人自己建、自己住的房子，增值税免征。' },
  familyDivision: { tag: '家里分，免', because: '离婚、继承、赠给近亲属，这一项免征。' },
  underTwoYears: { tag: '不满两年', because: '不满两年，按全价算。价里含着税，先除出来。' },
  onDifference: { tag: '按差价', because: '按卖价和买价的差算。' },
  noDifference: { tag: '没有差价', because: '卖价不比买价高，没有要缴的。' },
  wholePrice: { tag: '按全价', because: '按全价算。' },
  general: { tag: '一般计税', because: '一般纳税人，按一般计税方法算。' },
  notSold: { tag: '不算卖', because: '没有卖，不用缴。' },
  noVat: { tag: '随增值税', because: '它跟着增值税走。没有增值税，就没有它。' },
  individualHome: { tag: '住宅，免', because: '个人买卖住宅，这一项免征。' },
  homeGift: { tag: '赠与，免', because: '赠与住宅，这一项免征。' },
  noDeed: { tag: '不用贴花', because: '没有转让的合同，不用贴花。' },
  onlyHomeFiveYears: { tag: '满五唯一，免', because: '满五年，家里又只有这一套，个人所得税免征。' },
  onGain: { because: '按赚的那部分算：卖价减去买价和缴过的税费。' },
  noGain: { tag: '没有赚', because: '减去买价和税费，没有赚，不用缴。' },
  assessed: { tag: '核定', because: '没有完整的原值凭证，按卖价核定。' },
  relativeOrNoGain: { tag: '没有收入', because: '没有卖房收入，不用缴。' },
  giftReceived: { tag: '受赠', because: '收下别人赠的房子，按赠与算。' },
  onlyHome: { tag: '家里唯一一套', because: '买来是家里唯一一套，按面积定税率。' },
  secondHome: { tag: '家里第二套', because: '买来是家里第二套，按面积定税率。' },
  thirdHome: { tag: '家里第三套起', because: '家里已有两套或更多，按法定税率。' },
  statutoryRate: { because: '按法定税率。' },
  heir: { tag: '继承，免', because: '法定继承，契税免征。' },
  spouses: { tag: '夫妻间，免', because: '夫妻之间变更，契税免征。' },
  divorce: { tag: '离婚，免', because: '离婚分房，契税免征。' },
  belowThreshold: { tag: '没到起征点', because: '没到起征点，不用缴。' },
  reduced: { tag: '减征', because: '按减征的税率算。' },
  smallLowProfit: { tag: '小型微利', because: '小型微利企业，按优惠算。' },
  loss: { tag: '没有利润', because: '没有利润，不用缴。' },
  refunded: { tag: '可退', because: '卖旧买新，可以退。' },
  noRefund: { tag: '不退', because: '不符合退税的条件。' },
  late: { tag: '滞纳金', because: '过了期限才缴，按天加收。' },
  inTime: { tag: '没过期', because: '按时缴的，没有滞纳金。' },
  tiny: { tag: '不足一元', because: '不足一元，不收。' },
  homeLet: { tag: '出租住房，免', because: '个人出租住房，这一项免征。' },
  assessedByClerk: { tag: '税务局核定', because: '由税务人员核定，依据记在办理记录里。' },
  ownFarmProduce: { tag: '自产自销，免', because: '卖自己种的、养的，免征。' },
  ownUsedThings: { tag: '自己用过的，免', because: '卖自己用过的东西，增值税免征。' },
  outsidePilot: { tag: '不在试点区', because: '房子不在试点的主城九区，不用缴。' },
  notNewlyBought: { tag: '不是新购', because: '不是独栋，也不是试点以后买的，不用缴。' },
  belowMultiple: { tag: '没到高档', because: '买价没到高档住房的线，不用缴。' },
  expropriated: { tag: '征收补偿', because: '用征收补偿款买的，补偿款以内免契税。' },
}

const whyElse: Why = { because: '按规定算。为什么，可以打 12366 问。' }

export const whyOf = (reason: string): Why => why[reason] ?? whyElse

/** Facts and parameters a formula or a missing value may name. */
const facts: Record<string, string> = {
  '': '不含增值税的价',
  net: '不含增值税的价',
  price: '成交价',
  assessed: '评估参考下限',
  original: '买入价',
  originalTaxes: '当年缴的税费',
  originalDeedTax: '当年契税',
  decoration: '装修费',
  interest: '贷款利息',
  otherCosts: '其他费用',
  deductions: '可以减去的',
  years: '买来几年',
  yearsHeld: '持有年数',
  onlyHome: '家里是不是只有这一套',
  homesBefore: '家里已有几套',
  area: '建筑面积',
  location: '房子在哪类地区',
  halving: '能不能减半',
  incomeMethod: '怎么算赚了多少',
  share: '您的份额',
  rate: '税率',
  reliefRate: '减免',
  quick: '速算扣除',
  purchaseInvoice: '买房发票的日期',
  landVatValueOfGift: '赠与房子的计税价',
  sales: '销售额',
  contracts: '合同金额',
  profit: '利润',
  smallLowProfit: '是不是小型微利企业',
  month: '月份',
  spent: '买新房花的钱',
  amount: '金额',
  gross: '含税金额',
  others: '同一期的其他销售',
  revenue: '收入',
  cost: '成本',
  days: '天数',
  months: '月数',
  oldPrice: '旧房卖价',
  newPrice: '新房买价',
  newShare: '新房里您的份额',
  sameCity: '是不是同一座城市',
  incomeTaxPaid: '缴过的个人所得税',
  deedTaxPaid: '缴过的契税',
  tolerance: '允许低多少',
  dueOn: '最后一天',
  paidOn: '缴款那天',
  foundBy: '谁发现的',
  dealEnded: '合同是不是解除了',
  registered: '是不是登记过了',
  compensation: '征收补偿款',
  replacement: '重新建要多少',
  newness: '几成新',
  detached: '是不是独栋', averagePrice: '主城九区新房均价', outsider: '是不是外地人', outsiderTerms: '外地人住房的征收条件',
  repairs: '修房子花的钱',
  landPaid: '付过的地价',
  appraisalFee: '评估费',
}
const factElse = '一项资料'

/** A fact by its name; another tax is named as such by the caller. */
export const nameOfFact = (name: string): string => facts[name] ?? (name.startsWith('parameter:') ? taxesText.parameterMissing : factElse)

export const isNamedFact = (name: string): boolean => name in facts

/** Values that are codes. */
const codes: Record<string, string> = {
  urbanDistrict: '市区', countyTown: '县城、镇', elsewhere: '其他地方', actual: '按实际赚的', assessed: '按卖价核定', true: '是', false: '否',
}
export const wordOfCode = (code: string): string => codes[code] ?? code

/** Where a fact comes from. */
const sources: Record<string, string> = { registry: '不动产登记', netSigning: '网签合同', civil: '民政', levy: '征税记录', typed: '您填的', law: '规定' }
export const nameOfSource = (source: string): string | undefined => sources[source]

export const taxesText = {
  bar: '存量房申报',
  total: '您一共要缴',
  totalUnknown: '有一项等税务局核',
  totalUnknownLead: '核完才有总数，会到消息里。别的都算好了。',
  keeps: (price: string, kept: string) => `卖 ${price}，缴完到手 ${kept}\u00a0元`,
  pays: (price: string) => `买价 ${price} 元，税另缴`,
  withinTitle: '成交价在参考区间内',
  withinNote: (price: string) => `按成交价 ${price} 元计税`,
  declaredTitle: '按成交价计税',
  belowTitle: '成交价低于参考下限',
  belowNote: (floor: string) => `税按下限 ${floor}\u00a0元算。看怎么评的，也可以说理由`,
  belowHeld: (floor: string) => `税按下限 ${floor}\u00a0元算。看怎么评的`,
  acceptedTitle: '税务局认可这个成交价',
  disputed: (by: string) => `价格异议在办，${by}答复。答复前都不签字。`,
  disputedAct: '看进度',
  whyNotDisputed: '价格异议有了答复再签',
  noAssessmentTitle: '这套房没有评估数',
  noAssessmentNote: '由税务局核价，看为什么',
  surcharges: '附加税费',
  waitsForOffice: '等税务局核',
  missing: (names: string) => `还差：${names}。补上就能算。`,
  parameterMissing: '规定里的一个数，还没有核实',
  because: '为什么',
  law: '按哪条',
  changes: '会变吗',
  since: (day: string) => `${day} 起`,
  unsure: '待税务机关核实',
  ownShare: '您的份额',
  years: (count: number) => `${count} 年`,
  count: (count: number) => `${count} 套`,
  months: (count: number) => `${count} 个月`,
  tryOut: '换个日子、换个价，会怎样？试一试',
  foldHint: '点开每一行，看怎么算的。',
  sellerHint: '买方的税买方自己缴。',
  buyerHint: '卖方的税卖方自己缴。',
  asOf: (day: string) => `按 ${day} 的规定算`,
  act: '税额没问题，去签字',
  actUnknown: '我知道了，去签字',
  actFacts: '先看看事实对不对',
  actHub: '看申报进度',
  yuan: '元',
  amount: '税额',
  comesTo: (amount: string) => `= ${amount} 元`,
  relief: (amount: string) => `减免 −${amount} 元`,
} as const

/** `2027-03-14 起 0.00 元，少 3,000.00 元` */
export function changeWords({ by, to, payable }: Change, now: Fen): string {
  const then = `${yuan(payable)}\u00a0元，${payable < now ? '少' : '多'} ${yuan(Math.abs(payable - now) as Fen)}\u00a0元`
  switch (by) {
    case 'day':
      return `${String(to)} 起办，${then}`
    case 'onlyHome':
      return `${to === true ? '家里只有这套' : '家里还有别的住房'}，${then}`
    case 'homesBefore':
      return `${to === 0 ? '家里没有别的住房' : `家里已有 ${String(to)} 套`}，${then}`
    case 'area':
      return `面积要是 ${area(Number(to))}，${then}`
    case 'floor':
      return `成交价要是低于下限，按下限 ${yuan(Number(to) as Fen)}\u00a0元算，${then}`
  }
  // The type ends here, the wire does not.
  return then
}
