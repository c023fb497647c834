import type { InvoiceKind } from '#shared/model/invoice'
import type { ControlClass, ControlReason, EvidenceClass, SupplyKind, SupplyRule } from '#shared/model/supply'

export const businessesText = {
  bar: '替谁办事',
  title: '替谁办事？',
  lead: '开票、额度、领票都替它办，随时能换。',
  group: '替谁办事',
  self: '我自己',
  selfNote: '用自己的名字开票',
  payers: { general: '一般纳税人', small: '小规模纳税人' },
  emptyTitle: '没有登记您的企业',
  emptyNote: '企业或个体户在税务局登记了您，就会出现在这里。要登记，由法定代表人到办税服务厅或电子税务局办。',
  source: '来自税务登记',
  supply: '看它的发票和额度',
  invoice: '开发票',
  folder: '看票夹',
} as const

/** What the class means for the one who asks; the shares are the engine's. */
export const classWords: Record<ControlClass, { title: string; note: string }> = {
  normal: { title: '正常管理', note: '要多少给多少。额度一次要加倍以上的，税务人员看一下。' },
  low: { title: '有限管理', note: '有风险提示。马上给，但只给要的一半；一个月最多加平时的一半。' },
  high: { title: '严格管理', note: '风险高。每次都由复核人员看，最多给平时的四分之一。' },
  grey: { title: '灰名单', note: '在复核名单里，不是处罚。额度、领票由税务人员一件一件看。' },
  stopped: { title: '停供', note: '现在不给加额度，不给纸质发票，也不能代开。' },
}
export const classElse = { title: '另有管理', note: '具体打 12366 问。' }

export const reasonTitles: Record<ControlReason['kind'], string> = {
  lateReturn: '申报晚了',
  firstMonth: '刚开始领票',
  suddenGrowth: '开票一下子多了',
  abnormalCredit: '收到过有问题的发票',
  unreachable: '税务局联系不上您这户',
  gradeD: '纳税信用是 D 级',
  sharedLegalPerson: '法定代表人关联走逃企业',
  falseInvoicing: '认定为虚开发票',
}

/** How one gets out of it. */
export const exitWords: Record<ControlReason['kind'], string> = {
  lateReturn: '把晚了的申报补上，下个月不再算。',
  firstMonth: '头一个月过去就好，不用您做什么。',
  suddenGrowth: '生意真的多了，交合同、流水来申诉，核实后就解除。',
  abnormalCredit: '把对应的进项转出，或说明货从哪里来，核实后解除。',
  unreachable: '更新地址和电话，到办税服务厅确认一次。',
  gradeD: '按时申报、缴清欠税，下次评级升上去就解除。也可以申请修复信用。',
  sharedLegalPerson: '和那户没有往来的，交说明来申诉；或换掉法定代表人。',
  falseInvoicing: '对认定不服，先申诉，也可以申请行政复议。',
}

export const evidenceWords: Record<EvidenceClass, string> = {
  tickets: '开票数据', goods: '货物进出', network: '往来企业', registration: '登记信息', filing: '申报记录', credit: '纳税信用',
}

export const kindWords: Record<InvoiceKind, string> = { ordinary: '普通发票', special: '专用发票' }

export const supplyText = {
  bar: '发票和额度',
  title: {
    lasts: '本月额度够用',
    runsOut: (day: string) => `额度 ${day} 用完`,
    gone: '本月额度用完了',
    grey: '在灰名单里',
    stopped: '现在停供',
    none: '发票和额度',
  },
  choose: '先选替谁办',
  chooseNote: '额度和纸质发票是企业、个体户的。',
  chooseAct: '去选',
  credit: (grade: string) => `纳税信用 ${grade} 级`,
  control: '管理类别',
  noReasons: '没有风险提示。',
  byCredit: '因为纳税信用等级。按时申报、缴税，下次评级升上去就解除。',
  means: '会怎么办',
  from: '从哪天',
  since: (day: string) => `${day} 起`,
  until: (day: string) => `到 ${day} 自动解除`,
  open: '不会自己解除',
  evidence: '依据',
  exit: '怎么解除',
  appeal: '不对？申诉',
  appealOpen: '申诉在办，看进度',
  quota: '本月数电票额度',
  left: '本月还能开',
  used: (used: string, all: string) => `已开 ${used}，一共 ${all} 元，都不含税`,
  raised: (amount: string) => `其中本月临时加了 ${amount} 元`,
  runsOut: (day: string) => `照这样开，${day} 用完`,
  raise: '提高额度',
  noQuota: '这户没有数电票额度，按需向税务局申请。',
  paper: '纸质发票',
  noPaper: '没有核过纸质发票。',
  held: '手里还有',
  sheets: (count: number) => `${count} 张`,
  usedPerMonth: '每月用',
  faceLimit: '单张最高',
  yuan: (amount: string) => `${amount} 元`,
  order: (count: number) => `领 ${count} 张`,
  orderAny: '领票',
  noOrder: '已领够，用掉一些再领',
  requests: '申请',
  places: '寄和取',
  addresses: '地址簿',
  addressesNote: '纸质发票寄到哪里',
  outlets: '取票点',
  outletsNote: '邮政代办点、窗口、自助机，看开没开门',
} as const

export const requestTitles: Record<SupplyKind, string> = { quota: '提高额度', paper: '领纸质发票', appeal: '申诉' }

export const raiseText = {
  bar: '提高额度',
  title: '本月再加多少？',
  lead: (left: string) => `本月还能开 ${left} 元。加的只管这个月。`,
  amount: '再加',
  amountHelp: '不含税',
  unit: '元',
  reason: '为什么要加',
  reasonHint: '比如：接了一个 60 万元的工程，本月要开票',
  left: (count: number) => `还能写 ${count} 字`,
  back: '回去看看',
  submit: (amount: string) => `申请加 ${amount} 元`,
  submitNone: '申请加额度',
  submitting: '正在申请',
  note: '不收费。能马上定的马上定。',
  noQuota: '这户没有数电票额度',
} as const

/** What is wrong with an input of these forms. */
export const supplyFaults = {
  amount: '写上钱数，1,000 元到 10 亿元',
  words: '再写详细些，至少 4 个字，不用尖括号',
  count: (most: number) => `写 1 到 ${most} 之间的张数`,
  delivery: '选一下怎么拿',
} as const

export const paperText = {
  bar: '领纸质发票',
  title: (kind: string) => `领${kind}`,
  lead: (held: number, per: number) => `手里还有 ${held} 张，平时一月用 ${per} 张。`,
  count: '领几张',
  countHelp: (most: number, suggested: number) => `建议 ${suggested} 张，最多 ${most} 张`,
  unit: '张',
  less: '少一张',
  more: '多一张',
  how: '怎么拿',
  post: '邮寄',
  postNone: '填一个收件地址',
  outlet: '到取票点取',
  outletNone: '选一个离您近的',
  change: '换一个',
  postage: (amount: string) => `邮费 ${amount} 元，收件时付`,
  postageFree: '邮寄不收钱',
  collectFree: '到取票点取，不收钱',
  submit: (count: number) => `领 ${count} 张`,
  submitNone: '领票',
  submitting: '正在申请',
  none: '手里的够多了，用掉一些再领。',
  back: '回去看看',
  stopped: '停供期间不能领。',
} as const

export const appealText = {
  bar: '申诉',
  title: '哪里不对？',
  lead: '复核人员看，不是当初定的那位。3 个工作日内答复。',
  text: '说说为什么不对',
  textHint: '写清楚事实，比如：那家公司 2024 年已转让，有协议',
  left: (count: number) => `还能写 ${count} 字`,
  after: '申诉以后',
  steps: ['答复前，还按现在的管理办。', '成立的，当天解除，马上告诉您。', '不成立的，会写明理由。还不同意，可以申请行政复议。'],
  submit: '提交申诉',
  submitting: '正在提交',
  gone: '这一条已经解除',
  goneNote: '看看现在的管理类别。',
  goneAct: '回去看看',
} as const

/** Rules a request was decided by. */
export const ruleWords: Record<SupplyRule, string> = {
  full: '正常管理，按申请的给',
  aboveBase: '本月加的超过平时额度的一倍，税务人员看一下',
  lowHalf: '有限管理，马上给要的一半',
  lowUsedUp: '本月能马上给的已经给完，再要的由税务人员看',
  highClerk: '严格管理，由复核人员看，最多平时的四分之一',
  highUsedUp: '严格管理下，本月能给的已经给完',
  grey: '在灰名单里，由税务人员看',
  stopped: '停供期间不给',
  appeal: '申诉由复核人员看，不是当初定的那位',
}
export const ruleElse = '按税务局的规定'

export const requestText = {
  bar: '办件进度',
  title: {
    quota: { full: '额度加好了', capped: '加了一部分额度', refused: '没有加额度', clerk: '税务人员在看' },
    paper: { full: '发票给您备着了', capped: '给了一部分', refused: '没有给发票', clerk: '税务人员在看' },
    appeal: { full: '申诉成立，已经解除', capped: '申诉成立', refused: '申诉没有成立', clerk: '复核人员在看' },
  },
  withdrawn: '您撤回了',
  sending: '正在申请',
  packing: '税务局在配票装袋',
  shipping: '发票在路上',
  arrived: '发票送到了',
  toCollect: '发票到了，去取',
  done: '发票拿到了',
  lead: {
    quota: { full: '马上能用，只管这个月。', capped: '马上能用，只管这个月。还不够，过后再申请。', refused: '按哪条写在下面。不同意，到“发票和额度”里申诉。' },
    paper: { full: '号码在下面，开一张用一张。', capped: '号码在下面，开一张用一张。', refused: '按哪条写在下面。不同意，到“发票和额度”里申诉。' },
    appeal: { full: '这一条不再算。', capped: '这一条不再算。', refused: '理由写在下面。还不同意，可以申请行政复议。' },
  },
  arrivedLead: '对一对号码，对得上就点收到。',
  collectLead: '带上取件码，到取票点取。',
  answerBy: (by: string) => `${by}答复，有结果会到消息里。`,
  asked: '您要的',
  given: '给的',
  amount: (amount: string) => `${amount} 元`,
  sheets: (count: number, kind: string | undefined) => (kind === undefined ? `${count} 张` : `${kind} ${count} 张`),
  until: (by: string) => `${by}答复`,
  rangeTitle: '发票号码',
  rules: '按哪条',
  grounds: '税务局说',
  by: '谁申请',
  byRole: (name: string, role: string) => `${name}（${role}）`,
  reason: '您说的',
  number: '办件编号',
  business: '替谁办',
  progress: '经过',
  range: '号码',
  rangeCode: '代码',
  rangeOf: (first: string, last: string) => `${first} – ${last}`,
  pickup: '取件码',
  pickupNote: '到了说出这六位码。别发给不认识的人。',
  pickupTypeNote: '在自助机上输入这六位码，票就出来。别发给不认识的人。',
  pickupAt: '在哪里取',
  outlets: '看取票点',
  receive: '收到了，号码对得上',
  receiving: '正在确认',
  lost: { ask: '没收到？报丢失', title: '包裹没收到？', note: '报了以后，这段号码作废，谁也不能用，税务局重新配票寄给您。', final: '报丢失', busy: '正在报' },
  withdraw: { ask: '撤回', title: '撤回这件申请？', note: '撤回后不再办，以后还能再提。', final: '撤回', busy: '正在撤回' },
  toSupply: '看发票和额度',
  next: { quota: '税务局答复您', paper: '寄给您，或到取票点取', appeal: '复核人员答复您' },
} as const
