import type { ReplyOf } from '#shared/contract/route'
import type { lookUpProgress, readReferencePrice, reckonLateFee } from '#shared/contract/look-ups'
import type { LookUpGroup, LookUpLevel } from '#shared/model/look-up-list'
import type { Agent, TaxpayerState } from '#shared/model/public-list'
import { clockIn } from '#shared/model/day'

type Table<Keys extends string> = Record<Keys, string>

export const hubText = {
  bar: '全部查询',
  title: '您想查什么？',
  lead: '公开的不用登录，查自己的要认过身份。',
  seek: '找一项',
  seekHint: '比如“滞纳金”“欠税”',
  noneTitle: '这里没有这一项',
  noneNote: '换个说法试试，或者搜一搜要办的事。',
  search: '去搜一搜',
} as const

export const groupTitles: Table<LookUpGroup> = { mine: '查自己的', public: '查公开的', reckon: '算一算', errand: '办事' }
export const levelWords: Table<LookUpLevel> = { none: '不登录', signedIn: '要登录', verified: '要认身份', fresh: '再认一次' }

/** Said on every page of a look-up. */
export const askText = {
  act: '查一查',
  busy: '正在查',
  again: '再查一次',
  name: '名称',
  nameOrCode: '名称或代码',
  nameHint: '从名称第一个字写起',
  nameShort: '至少写两个字',
  nameWrong: '有不能用的符号，只写名称或代码',
  asOf: (instant: string) => `${clockIn(Date.parse(instant))} 的情况`,
  from: (source: string) => `来自${source}`,
  found: (count: number, more: boolean) => (more ? `先看前 ${count} 条` : `共 ${count} 条`),
} as const

export const arrearsText = {
  bar: '欠税公告',
  title: '谁欠了税？',
  lead: '按名称、代码或区县查，写一样就行。',
  nameHelp: '个人的名字在公告里遮了一部分，按代码查不到。',
  district: '区县',
  all: '全市',
  districtTitle: '哪个区县',
  seek: '找区县',
  seekHint: '比如“南岸”',
  code: '代码',
  tax: '税种',
  balance: '欠税余额',
  recent: '其中新欠',
  noRecent: '没有',
  published: '公告日',
  office: '税务局',
  emptyTitle: '公告里没有',
  emptyNote: '缴清了会撤下来。没有公告，不等于不欠税。',
} as const

export const casesText = {
  bar: '重大税收违法',
  title: '有没有被公布？',
  lead: '正在公布的案件。到期就撤下，不再显示。',
  status: '公布中',
  breach: '案件',
  facts: '查实的事',
  decision: '怎么处理',
  decided: '处理日',
  until: '公布到',
  office: '税务局',
  emptyTitle: '没有正在公布的案件',
  emptyNote: '到期撤下的、别的省市公布的，这里没有。',
} as const

export const taxpayersText = {
  bar: '纳税人状态',
  title: '这家单位现在怎样？',
  lead: '一般还是小规模，正常还是非正常。个人查不到。',
  payers: { general: '一般纳税人', small: '小规模纳税人' } satisfies Table<TaxpayerState['payer']>,
  states: { normal: '正常', abnormal: '非正常户', deregistered: '已注销' } satisfies Table<TaxpayerState['state']>,
  notes: {
    normal: '',
    abnormal: '没按时申报，又联系不上。它开的发票先别急着收。',
    deregistered: '已经注销，不能再开发票。',
  } satisfies Table<TaxpayerState['state']>,
  code: '代码',
  payer: '纳税人',
  state: '状态',
  office: '税务局',
  since: (word: string, day: string) => `${word}，${day} 起`,
  emptyTitle: '登记里没有这个名称',
  emptyNote: '从名称第一个字写起，或用 18 位代码查。只收重庆登记的单位。',
} as const

export const agentsText = {
  bar: '涉税中介',
  title: '这家中介可靠吗？',
  lead: '先查名册，再谈价钱。',
  name: '名称或执业证号',
  kinds: { taxAgents: '税务师事务所', accountants: '会计师事务所', lawyers: '律师事务所', bookkeepers: '代理记账机构', consultants: '税务咨询公司' } satisfies Table<Agent['kind']>,
  grade: (grade: string) => `${grade} 级`,
  struckOff: '已除名',
  licence: '执业证号',
  kind: '类别',
  score: '信用积分',
  scored: (score: number) => `${score} 分，满分 500`,
  district: '所在',
  listed: '进名册',
  struckOffOn: '除名',
  warning: '税务局不指定中介，在这里自己办不收钱。说“有关系”“包退税”的，先打 12366。',
  call: '打 12366',
  struckOffNote: '已经从名册除名，不能再代办。',
  emptyTitle: '名册里没有这一家',
  emptyNote: '先别付钱，也别把身份证、密码、验证码给他。名称要从第一个字写起。',
  complaint: '打 12366 核实或投诉',
} as const

export const gradeAText = {
  bar: '信用 A 级名单',
  title: '哪些单位评了 A 级？',
  lead: '每年 4 月公布上一年度的。',
  year: (year: string) => `${year} 年度`,
  nameHelp: '不写就看全部。',
  emptyTitle: '这一年的名单里没有',
  emptyNote: '换一年看看。没评上 A 级，不等于有失信。',
} as const

export const lateFeeText = {
  bar: '滞纳金',
  title: '晚缴要加多少？',
  lead: '从期限第二天起，按天算到今天。',
  amount: '税款',
  amountHint: '没缴的税，多少元',
  amountWrong: '写税款是多少元，最多两位小数',
  due: '该在哪天以前缴',
  yuan: '元',
  act: '算一算',
  late: (days: number, day: string) => `算到 ${day}，晚了 ${days} 天`,
  inTime: '还没过期限，不加收',
  tiny: '不到 1 元，不收',
  unknown: '算不出来',
  unknownNote: (day: string) => `期限在 ${day} 以前，那时的加收比例和现在不同，这里没有。请打 12366 问。`,
  noneNote: '缺的规定待税务机关核实，请打 12366 问。',
  formula: '怎么算的',
  steps: (amount: string, percent: string, days: number) => `${amount} × ${percent} × ${days} 天`,
  law: '按哪条',
  unsure: '待税务机关核实',
  whole: '一共要缴',
  weekend: '期限最后一天是休息日的顺延，节假日以税务局公布的征期为准。',
  over: '滞纳金比税款还多了。要不要封顶各地看法不一，待税务机关核实。',
} as const

export const lateFeeReasons = (reason: ReplyOf<typeof reckonLateFee>['reason']): string =>
  ({ late: '', inTime: lateFeeText.inTime, tiny: lateFeeText.tiny, unknown: lateFeeText.unknown })[reason] ?? lateFeeText.unknown

type Price = NonNullable<ReplyOf<typeof readReferencePrice>['price']>
type Why = NonNullable<ReplyOf<typeof readReferencePrice>['why']>

export const priceText = {
  bar: '小区参考价',
  title: '这个小区大约多少钱？',
  lead: '按成交和计税模型估的，只供参考。',
  complex: '小区',
  complexHint: '登记的名称，比如“漫鹭里”',
  area: '建筑面积',
  areaHint: '比如 89.42',
  areaWrong: '写 10 到 9999 平方米，最多两位小数',
  sqm: '㎡',
  act: '看参考价',
  between: (low: string, high: string) => `${low} – ${high} 万元`,
  odds: '十套里大约九套成交在这中间',
  sales: '看了几笔',
  counted: (count: number) => `这个小区 ${count} 笔成交`,
  month: '哪月的价',
  confidence: '有多准',
  confidences: { high: '比较准', medium: '一般', low: '不太准' } satisfies Table<Price['confidence']>,
  which: '是哪一个？',
  note: '报税用的价按您那一套单独评，楼层、装修、朝向都算进去。',
  whys: {
    noComplex: ['登记里没有这个小区', '从登记名称的第一个字写起。'],
    noModel: ['参考价正在更新', '过一会儿再看。'],
    tooFewSales: ['成交太少，不报价', '不到 5 笔。报了就等于说出邻居卖了多少。'],
    tooUncertain: ['估不准，不报价', '这样的面积在这个小区很少见。'],
  } satisfies Record<Why, readonly [string, string]>,
} as const

type Progress = ReplyOf<typeof lookUpProgress>

export const progressText = {
  bar: '办税进度',
  title: '办到哪一步了？',
  lead: '凭编号和手机尾号查。自己的在“办件”里更全。',
  number: '办件编号',
  numberHint: '16 位数字',
  numberWrong: '编号是 16 位数字',
  tail: '手机号后四位',
  tailHelp: '办这件事的人在渝税通留的手机号。',
  tailWrong: '写手机号最后四位数字',
  act: '查进度',
  wrong: '编号或尾号不对，或者没留过手机号。一小时最多试 5 次。',
  holder: '在谁手里',
  holders: { people: '等买卖双方或申请人', taxOffice: '税务局', otherOffice: '不动产登记中心', post: '邮政或取票点', nobody: '没有人，已经办结' } satisfies Table<Progress['holder']>,
  since: '从哪时起',
  until: '最晚',
  noUntil: '没有定死的时间',
  another: '查另一件',
  mine: '看我的办件',
} as const
