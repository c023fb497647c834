import type { IncomeItem, RefundRecord, RefundStage, TaxPayment } from '#shared/model/record'
import { nameOfTax } from './tax-names'

export const recordsText = {
  thisYear: '今年',
  lastYear: '去年',
  all: '全部',
  month: (year: number, month: number) => `${year} 年 ${month} 月`,
  inAll: (amount: string) => `合计 ${amount}`,
  yuan: (amount: string) => `${amount} 元`,
  onItsWay: '还在入库途中',
  close: '关闭',
} as const

type Table = Partial<Record<string, string>>

/** Looks a word up that a newer server may have added. */
const lookUp = (table: Table, word: string, otherwise: string): string => table[word] ?? otherwise

/** Also of a tax that only the levy knows. */
export const nameOfRecordTax = (tax: string): string => (tax === 'vehicleTax' ? '车船税' : nameOfTax(tax))

const whats: Record<TaxPayment['what'], string> = { home: '房子', invoice: '开票', vehicle: '车船', income: '个人所得', other: '其他' }
export const nameOfWhat = (what: string): string => lookUp(whats, what, whats.other)

export const paymentsText = {
  bar: '缴税记录',
  title: '我缴过的税',
  lead: '缴了什么、缴了多少、什么时候到的国库。',
  emptyTitle: '这段时间没有缴税记录',
  emptyNote: '单位代扣的个人所得税在“收入和纳税”里。',
  total: '一共缴了',
  several: (tax: string, count: number) => `${tax}等 ${count} 项`,
  sheet: '这笔税',
  what: '为了什么',
  taxes: '税种',
  amount: '金额',
  paid: '缴款',
  received: '到国库',
  receipt: '凭证号',
  toStatement: '开缴税证明',
} as const

export const deedsText = {
  bar: '契税记录',
  title: '我缴过的契税',
  lead: '以后卖房，这就是原值和税费的凭证。',
  emptyTitle: '没有契税记录',
  emptyNote: '2016 年 3 月前的在纸上，到办税服务厅能查。',
  sheet: '这笔契税',
  home: '房子',
  homeElse: '没有写明的房子',
  declared: '申报',
  base: '计税价格',
  noBase: '没有价格，如赠与、继承',
  rate: '税率',
  amount: '税额',
  rank: '家里',
  ranks: ['', '唯一一套', '第二套', '第三套及以上'],
  contract: '合同',
  paid: '缴款',
  received: '到国库',
  receipt: '凭证号',
  note: '税率按申报那天的规定。卖房时系统会直接取用，不用您交复印件。',
  none: '没有要缴的',
} as const

export const incomesText = {
  bar: '收入和纳税',
  title: '我的收入和扣的税',
  lead: '谁发的、发了多少、扣了多少税，都是发钱的一方报的。',
  emptyTitle: '这段时间没有申报',
  emptyNote: '上个月的，单位要到这个月 15 日前后才报。',
  gross: '收入',
  tax: '扣的税',
  sheet: '这笔收入',
  payer: '发钱的',
  item: '项目',
  month: '月份',
  note: '和您实际收到的对不上，先问发钱的一方；还不对，可以在个人所得税 App 里申诉。',
  withheld: (amount: string) => `扣税 ${amount}`,
  toStatement: '开收入纳税明细',
} as const

const items: Record<IncomeItem, string> = {
  wages: '工资薪金', labour: '劳务报酬', author: '稿酬', royalty: '特许权使用费', business: '经营所得', interest: '利息股息红利', letting: '财产租赁', transfer: '财产转让',
  incidental: '偶然所得',
}
export const nameOfItem = (item: string): string => lookUp(items, item, '其他所得')

export const refundsText = {
  bar: '退税',
  title: '我的退税',
  lead: '到了哪一步、退到哪里、停着的为什么停着。',
  emptyTitle: '没有退税',
  emptyNote: '多缴的税三年内可以要回来，不清楚的打 12366 问。',
  sheet: '这笔退税',
  why: '为什么退',
  amount: '金额',
  asked: '申请',
  moved: '最近一步',
  bank: '退到',
  back: '原路退回付款的账户',
  bankElse: '还没有写退到哪里',
  held: '停在这里',
  toCase: '看这件事',
} as const

const stages: Record<RefundStage, string> = { asked: '收到了', reviewing: '税务局在核', held: '停着，等您', sent: '国库在退', paid: '退到了', refused: '不能退' }
export const nameOfStage = (stage: string): string => lookUp(stages, stage, '有了进展')

const reasons: Record<RefundRecord['reason'], string> = {
  late: '过了期限才付的', red: '发票冲红', void: '发票作废', unissued: '发票没有开成', settlement: '个税年度汇算', overpaid: '多缴了', swap: '换购住房',
}
export const nameOfRefund = (reason: string): string => lookUp(reasons, reason, '退税')

export const deadlinesText = {
  bar: '期限',
  title: '要办的事和期限',
  lead: '近的在前。没有写日子的，不着急。',
  emptyTitle: '现在没有要办的',
  emptyNote: '有了会出现在这里，也会发消息。',
  left: (days: number) => (days > 0 ? `还有 ${days} 天` : days === 0 ? '今天最后一天' : `晚了 ${-days} 天`),
  by: (day: string) => `${day} 前`,
  opens: (day: string) => `${day} 起能办`,
  bill: (tax: string) => `缴${tax}`,
  vat: (period: string) => `申报增值税：${period}`,
  period: (from: string, to: string) => (from === to ? `${Number(from.slice(5))} 月` : `${Number(from.slice(5))} 至 ${Number(to.slice(5))} 月`),
  settlement: (year: number) => `${year} 年度个税汇算`,
  settlementNote: '多退少补，在个人所得税 App 里办',
  silent: (offices: string) => `${offices}没有回应，这里可能少了几件。`,
  offices: { levy: '申报征收', income: '个税申报', businesses: '税务登记' },
  toCalendar: '放进手机日历',
  law: '依据',
  unconfirmed: '条文凭记忆写，待税务机关核实。遇法定节假日顺延，以公布的为准。',
  due: '期限',
  amount: '金额',
  act: '去办',
  sheet: '这件事',
  who: '替谁',
  subject: '事由',
  billNote: '这张税单不是在这里申报的，到电子税务局或办税服务厅缴。',
  vatNote: '在电子税务局申报。没有生意也要零申报。',
} as const

export const statementsText = {
  bar: '开证明',
  title: '缴税、收入、住房证明',
  lead: '银行、学校、签证要的。有二维码，谁都能验。',
  kind: '开哪一种',
  kinds: { taxPaid: '缴税证明', income: '收入纳税明细', familyHomes: '住房套数证明' },
  family: '今天全家的套数，买房缴契税用。配偶先在“家庭住房套数”里同意，才开得了。',
  toFamily: '看家庭住房套数',
  kindElse: '证明',
  from: '从哪个月',
  to: '到哪个月',
  make: '开证明',
  making: '正在开',
  mine: '开过的',
  emptyTitle: '还没开过证明',
  emptyNote: '选好种类和月份，一分钟就有。',
  made: '开好了，在下面第一份。',
  span: (from: string, to: string) => `${from} 至 ${to}`,
  issued: '开具',
  number: '号码',
  code: '验证码',
  period: '期间',
  pdf: '打开 PDF',
  json: '给机器读的 JSON',
  getting: '正在取',
  void: '已作废',
  today: (day: string) => `${day} 开`,
  share: '复制查验链接',
  copied: '复制好了，发给谁都能验',
  notCopied: '没有复制成，让对方扫 PDF 上的码',
} as const

export const nameOfStatement = (kind: string): string => lookUp(statementsText.kinds, kind, statementsText.kindElse)

const figures: Table = { total: '合计', payments: '笔数', gross: '收入', tax: '扣的税', homes: '套数', members: '家庭成员' }
export const nameOfFigure = (name: string): string => lookUp(figures, name, '其他')
