import type { CreditGrade, CreditRepair } from '#shared/model/credit'
import type { MaskedHome } from '#shared/model/family'
import type { Reader } from '#shared/model/reading'

type Table = Readonly<Partial<Record<string, string>>>

export const readingsText = {
  bar: '谁看过我的信息',
  title: '谁看过我的信息',
  lead: '打开过您的证号、办件、材料的，都记在这里。',
  tabs: '谁看的',
  others: '别人看的',
  mine: '我自己看的',
  emptyTitle: '还没有人看过',
  emptyNote: '有人打开您的信息，马上会记在这里。',
  emptyMine: '您自己还没有查过',
  unknown: '不认识这次查看？',
  unknownNote: '把时间告诉 12366，请他们查是谁、为什么。',
  call: '打 12366 问人',
  what: '看了',
} as const

const roles: Table = { officer: '受理人员', reviewer: '复核人员', supervisor: '主管', outlet: '取票点人员' }

/** Who it was, without a name. */
export function readerWords(by: Reader): string {
  switch (by.kind) {
    case 'me':
      return '您自己'
    case 'clerk':
      return by.place === undefined ? `税务局${roles[by.role] ?? '人员'}` : `${by.place}的人员`
    case 'spouse':
      return '您的配偶'
    case 'parent':
      return '您的父母'
    case 'somebody':
      return '有办件编号的人'
    case 'system':
      return '渝税通系统'
    default:
      return '其他'
  }
}

/** What for, by the purposes the server writes down. */
export const purposeWords: Table = {
  'desk.review': '审核申报',
  'desk.dispute': '答复价格争议',
  'desk.notices': '看通知送到没有',
  'desk.supply': '核对额度、领票或申诉',
  'invoices.review': '审核开票申请',
  'levy.return': '把申报送到征收系统',
  'registry.clearance': '告诉登记中心税缴清了',
  'registry.correction': '请登记中心核对房子',
  'registry.homes': '查名下的房子',
  'certificate.file': '下载完税证明',
  'contact.changed': '告诉旧手机号换了',
  'contact.code': '发验证码',
  'credit.challenge': '把信用异议送到税务局',
  'invoice.send': '发送发票',
  'invoices.ledger': '开具发票',
  'notice.letter': '寄税务文书',
  'paper.own': '看自己交的材料',
  'progress.check': '查办税进度',
  'queue.priority': '取号时看是不是老人',
  'family.homes': '数家庭住房套数',
  'family.count': '查家庭住房套数',
  'family.ask': '请配偶同意',
  'family.answer': '答复配偶',
  'profile.housing-tax': '查房产税试点',
  'profile.business-credit': '查企业纳税信用',
  'profile.credit': '查个人纳税信用',
  'supply.businesses': '查能替哪些企业办事',
  'supply.acting': '办企业的额度和领票',
  'invoice.start': '准备开票',
  'invoice.quote': '算开票的税',
  'invoice.read': '看一张发票',
  'invoice.file': '下载发票',
  'invoice.list': '看票夹',
  'invoice.book': '记到票夹',
  'invoice.red': '办红字发票',
  'invoices.read': '看开票申请',
  'invoices.request': '申请开票',
  'invoices.correct': '改开票申请',
  'invoices.withdraw': '撤回开票申请',
  'invoices.pay': '缴开票的税',
  'records.deadlines': '查待办和期限',
  'records.tax-payments': '查缴税记录',
  'records.incomes': '查收入纳税',
  'records.deed-taxes': '查契税记录',
  'records.refunds': '查退税',
  'statement.issue': '开证明',
  'statement.file': '下载证明',
  'existing-home.sign': '给申报签字',
  'existing-home.reopen': '改申报',
  'existing-home.candidates': '看哪些房子能卖',
  'existing-home.open': '开始申报',
  'existing-home.invitation': '看邀请',
  'existing-home.invitations': '看收到的邀请',
  'existing-home.confirm': '核对申报',
}

/** A newer server knows more purposes. */
export const purposeOf = (purpose: string): string => purposeWords[purpose] ?? (purpose.startsWith('notice.') ? '给您发提醒' : '办理您的办件')

const fields: Table = {
  'person.id_number': '身份证号',
  'person.name': '姓名',
  'account.openid': '微信标识',
  'service_follower.openid': '微信标识',
  'contact.phone': '手机号',
  'contact.email': '邮箱',
  'contact.address': '通信地址',
  'contact.value': '联系方式',
  'certificate.content': '完税证明',
  'statement.content': '证明',
  'invoice_request.content': '开票申请',
  'invoice_sending.to': '收发票的地址',
  'supply_request.content': '额度、领票或申诉',
  'paper.content': '交的材料',
  'credit_challenge.text': '信用异议',
  'family.homes': '房子在哪个区、做什么用',
  filing: '房屋申报',
  notice: '通知',
}

export const fieldsOf = (names: readonly string[]): string => [...new Set(names.map((name) => fields[name] ?? '您的信息'))].join('、')

export const familyText = {
  bar: '家庭住房套数',
  homes: (count: number) => `全家 ${count} 套`,
  open: (known: number) => `已知 ${known} 套`,
  lead: '买房缴契税按这个数：本人、配偶、未成年孩子，在重庆的住宅。车位不算。',
  whyOpen: { noConsent: '配偶还没同意，对方的房子没算在里面。', familyUnknown: '民政没有查到您的登记，家里人的没算。带上户口簿和结婚证，可以到办税服务厅核。' },
  own: '您名下的',
  ownNone: '您名下没有登记的房子',
  others: '家里人的',
  of: { spouse: '配偶', minor: '孩子' } satisfies Record<MaskedHome['of'], string>,
  use: { home: '住宅', parking: '车位' } satisfies Record<MaskedHome['use'], string>,
  masked: '只显示在哪个区、做什么用。',
  othersNone: '家里人名下没有别的房子',
  family: (spouse: string | undefined, minors: number) =>
    `民政登记：${spouse === undefined ? '没有配偶' : `配偶 ${spouse}`}，${minors === 0 ? '没有未成年孩子' : `未成年孩子 ${minors} 个`}`,
  asked: (other: string, until: string) => `已请 ${other} 同意，${until}答复。`,
  askedHow: '对方打开渝税通就能看到。没用过的，认一次身份，进“家庭住房套数”答复。',
  agreed: (other: string, until: string) => `${other} 同意了，到 ${until} 为止。`,
  ended: {
    refused: (other: string) => `${other} 没有同意。`,
    revoked: (other: string) => `${other} 收回了同意。`,
    lapsed: (other: string) => `${other} 的同意过期了，或者一直没答复。`,
  } satisfies Record<'refused' | 'revoked' | 'lapsed', (other: string) => string>,
  ask: (spouse: string) => `请 ${spouse} 同意一起算`,
  asking: '正在请',
  askNote: '对方同意管 30 天，随时能收回。',
  toAnswer: (other: string) => `${other} 请您同意`,
  toAnswerNote: '对方想查家庭住房套数，把您名下的也算上。对方只看得到在哪个区、是住宅还是车位。',
  agree: '同意，管 30 天',
  refuse: '不同意',
  answering: '正在答复',
  given: (other: string, until: string) => `您同意 ${other} 算您的房子，到 ${until} 为止。对方每次看，消息里都有。`,
  revoke: '收回同意',
  revoking: '正在收回',
  statement: '开一份套数证明',
  law: '最后以申报时税务局核对的为准。',
} as const

export const housingText = {
  bar: '个人住房房产税',
  title: { no: '您的房子不用缴', some: (count: number) => `${count} 套要问税务局`, none: '您名下没有住房' },
  lead: '重庆试点只管主城九区：独栋商品住宅，和试点以后买的高档住房。',
  answers: { outsidePilot: '不在试点的主城九区。', notNewlyBought: '不是独栋，也不是试点以后买的。', belowMultiple: '买价没到高档住房的线。' } as Table,
  no: '不用缴',
  ask: '要问税务局',
  bureau: '买价到没到高档住房的线，税务局才知道。',
  bureauKind: '是不是独栋，登记里没写。',
  amount: '税额待税务机关核实',
  acquired: (day: string) => `${day} 取得`,
  unitPrice: (yuan: string) => `买价 ${yuan} 元/㎡`,
  why: '为什么没有数',
  whyNote: '均价由税务局每年公布，2025 年起的税率、免税面积也要看新文件。没有核实的数，我们不写。普通住房，外地人买的也不用缴了（2025 年起）。',
  call: '打 12366 核实',
  rules: '按哪些规定',
  from: (day: string) => `${day} 起`,
  sure: { 'confirmed-text': '看过原文', 'confirmed-secondary': '多处引用', secondary: '转引，待税务机关核实', 'memory-unconfirmed': '待税务机关核实', unknown: '内容待税务机关核实' } as Table,
} as const

export const creditText = {
  bar: '个人纳税信用',
  title: '记了什么',
  lead: '按时办好的、没办好的，谁记的，记到哪天。',
  emptyTitle: '没有记录',
  emptyNote: '没有记过不好的，也没有记过好的。',
  good: '守信',
  bad: '失信',
  by: '谁记的',
  on: '哪天记的',
  until: '记到哪天',
  stays: '一直保留',
  over: '已到期',
  removed: (day: string) => `${day} 已更正，不再算`,
  challenge: '不对？提异议',
  text: '哪里不对',
  hint: '比如：那天已经缴了，有缴款凭证',
  left: (count: number) => `还能写 ${count} 字`,
  submit: '提异议',
  submitting: '正在提',
  note: '税务局核对后，结果在消息里。一条只能提一次。',
  fault: '再写详细些，至少 4 个字，不用尖括号',
  state: { asked: '异议在核对', removed: '异议成立', kept: '异议没有成立' },
  said: '您说的',
  grounds: '税务局说',
  keptNote: '还不同意，可以打 12366，或者申请行政复议。',
} as const

export const businessCreditText = {
  bar: '企业纳税信用',
  choose: '先选替谁查',
  chooseNote: '纳税信用只给登记在册的人看。',
  chooseAct: '去选',
  title: (grade: string) => `${grade} 级`,
  lead: (year: number, on: string) => `${year} 年度，${on} 评出`,
  points: (points: string, from: string) => `得 ${points} 分，从 ${from} 分起算`,
  straight: '直接评定，不算分',
  emptyTitle: '还没有评过',
  emptyNote: '新办的、个体户，可能还没有参加评价。要参加，打 12366 问。',
  years: '往年',
  year: (year: number) => `${year} 年度`,
  losses: '扣了哪些分',
  noLosses: '没有扣分',
  lost: (points: string) => `扣 ${points} 分`,
  rule: (rule: string) => `指标 ${rule}`,
  repair: { open: '能修复', done: '已修复', over: '过了修复期', none: '不能修复' } satisfies Record<CreditRepair['state'], string>,
  source: '指标编号和扣分以税务局公布的为准。',
} as const

export const gradeNotes: Record<CreditGrade, string> = {
  A: '信用最好。公布在名单里，很多事优先办、少跑腿。',
  B: '正常管理。',
  M: '新办的，或者全年没有收入。',
  C: '管得严一些。把能修复的修复，明年能升。',
  D: '管得最严：发票按月领、出口退税从严。先把欠的补上。',
}

const ways = { file: '补上申报、报表', pay: '缴清欠税', prove: '交说明和证据' }

export function repairWords(repair: CreditRepair): string {
  switch (repair.state) {
    case 'open':
      return `${ways[repair.how]}，${repair.until} 前申请。`
    case 'done':
      return `${repair.on} 修复的。`
    case 'over':
      return '下次评价重新算。'
    case 'none':
      return '下次评价重新算。'
    default:
      return '能不能修复，打 12366 问'
  }
}
