import type { AssessmentReason, FactorTable, ValueRefusal } from '#shared/model/assessment'

export const valueText = {
  bar: '评估参考',
  inside: '成交价在参考区间内',
  below: '成交价低于参考下限',
  above: '成交价高于参考区间',
  accepted: '税务局认可这个成交价',
  adopted: '参考价按评估报告定',
  insideLead: (price: string) => `按成交价 ${price}\u00a0元计税。`,
  belowLead: (floor: string) => `税按下限 ${floor}\u00a0元算，不按成交价。`,
  acceptedLead: (price: string) => `价低有正当理由，税按成交价 ${price}\u00a0元算。`,
  belowNote: '买卖的价不变，只是税按下限算。觉得不对，或价低有正当理由，可以提异议。',
  disputed: (by: string) => `有人对这个价提了异议，${by}答复。答复前都不签字。`,
  disputedByYou: (by: string) => `您提的异议在办，${by}答复。答复前都不签字。`,
  toDispute: '看进度',
  none: '这套房没有算出参考价',
  noneNext: '税务人员会看合同核价，核完会到消息里。您接着往下办就行。',

  interval: '参考区间',
  validUntil: (day: string) => `有效到 ${day}`,
  middle: (value: string, percent: string) => `参考价 ${value}\u00a0元，上下各留 ${percent}`,
  you: (price: string) => `成交 ${price}`,
  keyBand: '参考区间',
  keyDots: (count: number) => `可比房 ${count} 套`,
  keyYou: '成交价',
  band: (parts: { low: string; high: string; price: string; place: string; comparables: string }) =>
    `参考区间 ${parts.low}到 ${parts.high}；成交价 ${parts.price}，${parts.place}${parts.comparables}`,
  bandComparables: (count: number, low: string, high: string) => `；${count} 套可比房折合 ${low}到 ${high}`,
  places: { inside: '在区间内', below: '低于下限', above: '高于上限' },
  likely: (low: string, high: string) => `像这样的房子，十套里有九套卖在 ${low}到 ${high}之间。`,
  borrowed: '这个小区没有近期成交，价格水平参照周边小区。',
  report: (by: string, number: string, on: string) => `${by}，报告 ${number}，${on} 出具`,
  reportNote: '下面的比较和算法，给您对照着看。',

  comparables: '和哪些房子比',
  asList: '列表',
  asPlot: '位置',
  row: (place: number, parts: string) => `第 ${place} 套，${parts}`,
  sameBuilding: '同一幢',
  sameComplex: '同小区',
  away: (complex: string, distance: string) => `${complex} ${distance}`,
  sold: (month: string, price: string) => `${month} 成交 ${price}`,
  soldAt: (floor: number, day: string, price: string) => `${floor} 层，${day}，${price}\u00a0元`,
  adjusted: (price: string) => `折 ${price}`,
  change: (percent: string) => `单价调 ${percent}`,
  more: (count: number) => `再看 ${count} 套`,
  fewer: '收起',
  noComparables: '附近没有近期成交可比。',
  plot: (count: number) => `以这套房为中心，${count} 套可比房的位置`,
  plotFar: (far: string) => `，最远 ${far}`,
  plotNear: '都在同一个小区，数字错开画，好看清楚。',
  plotMoved: '挨得近的错开一点画，好看清楚。',
  plotRings: (distances: string) => `虚线圈离这套房 ${distances}。`,
  plotSize: '圆越大，算价时占的分量越重。',
  keyMiddle: '这套房',
  keySame: '同小区',
  keyOther: '别的小区',
  plotMissing: (count: number) => `${count} 套没有位置，只在列表里。`,
  plotNone: '这些房子都没有登记位置，看列表就好。',

  comparable: (place: number) => `第 ${place} 套可比房`,
  soldOn: '成交',
  soldPrice: '成交价',
  soldPerSqm: '成交单价',
  share: '占的分量',
  sameAll: '条件和这套房一样，不用调。',
  adjustments: '调到和这套房一样',
  adjustedPerSqm: '折合单价',
  adjustedTotal: '折到这套',

  steps: '单价怎么来的',
  unit: '元/㎡',
  stepsLabel: '每平方米参考价的来历',
  benchmark: '小区标准房',
  correction: '可比成交',
  perSqm: '本房单价',
  still: (names: string) => `和标准房一样，不加不减：${names}。`,
  unknown: (names: string) => `登记簿没写，按平常的算：${names}。`,
  benchmarkNote: (month: string) => `标准房是同小区五年内的新房：有电梯、中楼层、南北通透、简装，90–120 ㎡，套内占 80%，${month} 的价。`,
  sum: (perSqm: string, area: string, equals: string, value: string) => `${perSqm} × ${area} ${equals} ${value}\u00a0元`,

  otherwise: '如果不一样',
  otherwiseNote: '只看这一处不同，别的都不变。',

  versions: '评过几次',
  version: (place: number, reason: string) => `第 ${place} 次：${reason}`,
  versionValue: (value: string, floor: string) => `参考价 ${value}，下限 ${floor}`,
  disputes: '您提过的异议',

  from: (number: number) => `来自重庆市存量房计税价格模型第 ${number} 版`,
  dispute: '有异议',
  accept: '没意见，看税额',
  taxes: '看税额',
  toFiling: '看这件申报到了哪里',
} as const

/** How sure a value is, in words. */
export const confidenceWords: Record<'high' | 'medium' | 'low', string> = {
  high: '可比的成交又多又近，这个价把握大。',
  medium: '可比的成交够用，这个价把握一般。',
  low: '可比的成交少或差得远，这个价把握小。觉得不对就提异议。',
}

export const refusalWords: Record<ValueRefusal, string> = {
  noModel: '新一版的计税价格还在核对，现在算不了。',
  factMissing: '登记簿上缺这套房的要紧情况，算不了。',
  areaUnusable: '登记的面积没法用来算价。',
  tooFewComparables: '附近近来卖掉的房子太少，没有几套能比。',
  tooUncertain: '能比的房子卖价差得太远，算出来不可靠。',
}
export const refusalElse = '现有的成交还不够算出一个价。'

export const reasonWords: Record<AssessmentReason, string> = {
  opened: '开始申报时评的',
  reopened: '重新申报时评的',
  renewed: '过了有效期，重新评的',
  factCorrected: '改正登记情况，重新评的',
  comparablesPicked: '换了可比房，重新评的',
  appraisalAdopted: '采用了评估报告',
  priceAccepted: '价没变，认可成交价',
  kept: '看过异议，价没变',
}
export const reasonElse = '重新评的'

const tables: Record<FactorTable, string> = {
  floor: '楼层', orientation: '朝向', lift: '电梯', decoration: '装修', age: '房龄', area: '面积', innerShare: '套内占比', tenure: '土地年限', product: '房型',
}

const otherTables: Record<string, string> = { month: '成交时间', district: '区县', districtQuarter: '区县行情', complex: '小区', building: '楼栋' }

/** The way between places, whose codes say nothing to a reader. */
export const placeWays: Partial<Record<string, string>> = {
  district: '那个区 → 这个区', districtQuarter: '那个区那时 → 这个区现在', complex: '那个小区 → 这个小区', building: '那一幢 → 这一幢',
}

/** A table by its name. */
export const nameOfTable = (table: string): string => (tables as Partial<Record<string, string>>)[table] ?? otherTables[table] ?? '其他'

const floors: Record<string, string> = { low: '低楼层', middle: '中楼层', high: '高楼层', top: '顶层', street: '平街层', below: '负层' }

const entries: Partial<Record<string, Record<string, string>>> = {
  orientation: { northSouth: '南北通透', south: '朝南', eastWest: '东西向', north: '朝北' },
  lift: { yes: '有电梯', no: '没有电梯' },
  decoration: { bare: '毛坯', plain: '简装', fine: '精装' },
  product: { flat: '平层', garden: '洋房', duplex: '跃层' },
}

/** One entry of a table, also where a newer server knows more: `高楼层`, `房龄 11–15 年`, `面积 90–120 ㎡`; `''` is a fact the register lacks. */
export function nameOfStep(table: string, entry: string): string {
  const name = nameOfTable(table)
  if (entry === '') {
    return `${name}没写`
  }
  switch (table) {
    case 'floor':
      return floors[entry.replace(/^(lift|walk):/, '')] ?? name
    case 'age':
      return `${name} ${spanOf(entry, '年')}`
    case 'area':
      return `${name} ${spanOf(entry, '㎡')}`
    case 'innerShare':
      return `套内占 ${entry}%`
    case 'tenure':
      return `土地 ${entry} 年`
    default:
      return entries[table]?.[entry] ?? name
  }
}

/** `11–15 年`, `30 年以上`, `60 ㎡以内`, from `11-15`, `31+` or `>30`, and `<=60`. */
function spanOf(band: string, unit: string): string {
  const [, sign, low, high] = /^(<=|>)?(\d+)(?:-(\d+))?\+?$/.exec(band) ?? []
  if (low === undefined) {
    return band
  }
  return high !== undefined ? `${low}–${high} ${unit}` : sign === '<=' ? `${low} ${unit}以内` : `${low} ${unit}以上`
}

/** What the home would be if it were otherwise: `高 5 层`, `精装`. */
export function otherwiseName(what: string, to: string): string {
  if (what === 'floorsUp' || what === 'floorsDown') {
    return /^\d+$/.test(to) ? `${what === 'floorsUp' ? '高' : '低'} ${to} 层` : nameOfStep('floor', to)
  }
  return nameOfStep(what, to)
}

/** In which direction it lies, seen from the home. */
export const directions = ['东', '东北', '北', '西北', '西', '西南', '南', '东南'] as const

/** `120 米`, `1.2 公里`. */
export const distanceWords = (metres: number): string => (metres < 995 ? `${Math.round(metres / 10) * 10} 米` : `${Math.round(metres / 100) / 10} 公里`)
