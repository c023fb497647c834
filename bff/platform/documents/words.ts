import type { CertificateKind } from '#shared/model/certificate'
import { yuan } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import type { NamedValue, Tax, TaxLine } from '#shared/model/tax-line'
import type { Reason } from '../../engines/law/tax-line'

/** Titles of the documents. */
export const titleOf: Record<CertificateKind, string> = { tax: '税收完税证明', exemption: '无须纳税证明', invoice: '不动产销售发票' }

/** Each tax by its name in the law. */
export const taxWords: Record<Tax, string> = {
  vat: '增值税',
  urbanMaintenanceTax: '城市维护建设税',
  educationSurcharge: '教育费附加',
  localEducationSurcharge: '地方教育附加',
  stampTax: '印花税',
  landVat: '土地增值税',
  incomeTax: '个人所得税',
  deedTax: '契税',
  companyIncomeTax: '企业所得税',
  propertyTax: '房产税',
}

/** Why a line is what it is, in the words of a form. */
export const reasonWords: Record<Reason, string> = {
  taxed: '按规定税率计征',
  halved: '减半征收',
  notIndividual: '转让方不是个人，不缴纳个人所得税',
  heldTwoYears: '个人购买满两年的住房，免征增值税',
  selfBuilt: '个人销售自建自用住房，免征增值税',
  familyDivision: '家庭财产分割、近亲属之间转让，免征',
  underTwoYears: '个人购买不满两年的住房，按全额计征',
  onDifference: '按销售价与购置价的差额计征',
  noDifference: '销售价不高于购置价，差额为零',
  wholePrice: '按全额计征',
  general: '按一般计税方法计征',
  notSold: '不属于销售，不征增值税',
  noVat: '没有缴纳增值税，附加随之为零',
  individualHome: '个人销售、购买住房，免征',
  homeGift: '个人赠与住房，免征',
  noDeed: '没有应税的产权转移书据',
  onlyHomeFiveYears: '个人转让自用五年以上、家庭唯一的生活用房，免征个人所得税',
  onGain: '按转让收入减除原值和合理税费后的余额计征',
  noGain: '减除原值和合理税费后没有余额',
  assessed: '不能提供完整原值凭证，按核定比例计征',
  relativeOrNoGain: '没有转让收入，或者赠与近亲属，不征个人所得税',
  giftReceived: '受赠房屋，按受赠所得计征',
  onlyHome: '家庭唯一住房，按建筑面积适用优惠税率',
  secondHome: '家庭第二套住房，按建筑面积适用优惠税率',
  thirdHome: '家庭第三套及以上住房，按法定税率计征',
  statutoryRate: '按法定税率计征',
  heir: '法定继承，免征契税',
  spouses: '夫妻之间变更权属，免征契税',
  divorce: '离婚分割共同财产，免征契税',
  belowThreshold: '未达到起征点',
  reduced: '按减征后的税率计征',
  smallLowProfit: '小型微利企业，减免征收',
  loss: '没有应纳税所得额',
  refunded: '换购住房，退还已缴税款',
  noRefund: '不符合退税条件',
  late: '逾期缴纳，按日加收滞纳金',
  inTime: '按期缴纳，没有滞纳金',
  tiny: '不足一元，不收',
  homeLet: '个人出租住房，免征',
  ownFarmProduce: '农业生产者自产自销，免征',
  ownUsedThings: '自然人销售自己使用过的物品，免征',
  outsidePilot: '不在个人住房房产税试点区域',
  notNewlyBought: '非独栋商品住宅，亦非试点后新购住房',
  belowMultiple: '新购住房成交单价未达高档住房标准',
  expropriated: '以征收补偿款重新购房，补偿款以内免征契税',
}

const factWords: Partial<Record<string, string>> = {
  '': '不含增值税价款', price: '合同价款', net: '不含增值税价款', assessed: '评估价格', original: '房屋原值', originalTaxes: '购置时缴纳的税费', originalDeedTax: '购置时缴纳的契税',
  decoration: '装修费用', interest: '贷款利息', otherCosts: '其他合理费用', deductions: '扣除项目金额', years: '计算年数', yearsHeld: '持有年数', onlyHome: '家庭唯一住房',
  homesBefore: '家庭已有住房', area: '建筑面积', location: '所在地', halving: '适用减半', reliefRate: '减征比例', incomeMethod: '计税方式', share: '所占份额', rate: '税率',
  quick: '速算扣除系数', purchaseInvoice: '购房发票日期', landVatValueOfGift: '赠与的计税价格', amount: '金额', gross: '含税金额', others: '同期其他销售额', sales: '销售额', contracts: '合同金额',
  profit: '应纳税所得额', smallLowProfit: '小型微利企业', revenue: '收入', cost: '成本', days: '天数', months: '月数', oldPrice: '原住房转让价', newPrice: '新住房购买价',
  newShare: '新住房份额', sameCity: '同一城市', incomeTaxPaid: '已缴个人所得税', deedTaxPaid: '已缴契税', tolerance: '允许的偏离', dueOn: '缴款期限', paidOn: '缴款日期', foundBy: '发现人', dealEnded: '合同已解除', registered: '已登记', compensation: '征收补偿款',
  replacement: '重置成本价', newness: '成新度', repairs: '修缮费用', landPaid: '支付的地价款', appraisalFee: '评估费用',
  detached: '是否独栋商品住宅', averagePrice: '主城九区新建商品住房均价', outsider: '是否无户籍、无企业、无工作', outsiderTerms: '外地人住房征收条件',
}

const codeWords: Partial<Record<string, string>> = { urbanDistrict: '市区', countyTown: '县城、镇', elsewhere: '其他地区', actual: '据实', assessed: '核定' }

/** The word of a reason; one that only a newer law knows says less, but nothing wrong. */
export const reasonWord = (reason: string): string => (reasonWords as Partial<Record<string, string>>)[reason] ?? '按规定计征'

/** A fact, a tax or a parameter that a formula or a missing value names. */
export function factWord(name: string): string {
  return factWords[name] ?? (taxWords as Partial<Record<string, string>>)[name] ?? (name.startsWith('parameter:') ? '税收规定中的参数' : '有关资料')
}

/** `1,020,000.00 元`, never apart at the end of a line. */
export const amount = (fen: Fen): string => `${yuan(fen)}\u00a0元`

/** `合同价款 1,020,000.00 元`. */
export const formulaWords = (value: NamedValue): string => `${factWord(value.name)}\u00a0${valueWord(value)}`

function valueWord({ value, unit }: NamedValue): string {
  switch (unit) {
    case 'fen':
      return amount(value as Fen)
    case 'ppm':
      return percent(Number(value))
    case 'years':
      return `${String(value)} 年`
    case 'count':
      return `${String(value)} 套`
    case 'area':
      return areaWord(Number(value))
    case 'flag':
      return value === true ? '是' : '否'
    case 'day':
      return String(value)
    case 'code':
      return codeWords[String(value)] ?? String(value)
  }
  unit satisfies never
}

/** `1.5%` of 15 000 ppm. */
export const percent = (ppm: number): string => `${(ppm / 10_000).toFixed(4).replace(/\.?0+$/, '')}%`

/** @param area hundredths of a square metre */
export const areaWord = (area: number): string => `${(area / 100).toFixed(2)} ㎡`

/** Is the line computed, and by rules whose text we have seen? Anything else is for the office to confirm. */
export const isConfirmed = (line: TaxLine): boolean =>
  !line.unknown && (line.confidence === 'confirmed-text' || line.confidence === 'confirmed-secondary')

export const UNCONFIRMED = '待税务机关核实'
