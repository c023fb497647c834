export const certificateText = {
  bar: '完税证明',
  kinds: { tax: '完税证明', exemption: '免税证明', invoice: '不动产销售发票' },
  shortKinds: { tax: '完税证明', exemption: '免税证明', invoice: '发票' },
  kindElse: '证明',
  holder: '纳税人',
  buyer: '购买方',
  taxes: '税种',
  home: '房子',
  total: '税额',
  price: '金额',
  paid: '缴款',
  received: '入库',
  issued: '开具',
  seals: { tax: '税款入库', exemption: '免税核定', invoice: '发票已开' },
  scan: '扫码验真假',
  scanNote: '不用登录，谁都能验。只显示遮住的姓名。',
  code: (code: string) => `验证码 ${code}`,
  qr: '核验二维码',
  arrived: '税款已到国库。下一步由登记中心办过户。',
  exempt: '不用缴税，证明在这里。下一步由登记中心办过户。',
  share: '发给别人看',
  shareNote: '复制查验链接',
  shared: '链接复制好了，发给谁都能打开',
  notShared: '没有复制成，让对方扫上面的码',
  progress: '看过户进度',
  save: '保存 PDF',
  saving: '正在取 PDF',
  emptyTitle: '证明还没开好',
  emptyNote: '税款到国库后几秒就有，会到消息里。',
  shareTitle: '查验完税证明',
} as const

export const verifyText = {
  bar: '查验完税证明',
  title: '这份证明是真的吗',
  lead: '不用登录。照着证明上的填，或直接扫码。',
  number: '证明号码',
  numberHint: '16 位；缴税、收入等证明 18 位，发票 20 位',
  code: '验证码',
  codeHint: '6 位',
  codeHelp: '在二维码旁边，没有 0、1、O、I。',
  act: '查验',
  busy: '正在查',
  faults: {
    number: '号码是 16、18 或 20 位数字',
    numberMissing: '把号码写上',
    code: '验证码是 6 位，没有 0、1、O、I',
    codeMissing: '把验证码写上',
  },
  wrong: '号码和验证码对不上。对照证明看看，改了再查。',
  valid: '是真的，有效',
  void: '是真的，但已作废',
  stateElse: '状态看不懂，打 12366 问',
  from: '来自重庆市税务局',
  another: '再查一份',
  holder: '姓名',
  period: '期间',
  periodOf: (from: string, to: string) => `${from} 至 ${to}`,
  statementNote: '只显示遮住的姓名和合计。要对明细，请出示的人发 PDF 或 JSON 原文件。',
} as const

const statementKinds: Partial<Record<string, string>> = { taxPaid: '缴税证明', income: '个人收入纳税明细', familyHomes: '家庭住房套数证明' }
export const nameOfStatementKind = (kind: string): string => statementKinds[kind] ?? certificateText.kindElse

const figures: Partial<Record<string, string>> = { total: '合计', payments: '笔数', gross: '收入', tax: '已扣税额', homes: '套数', members: '人数' }
export const nameOfVerifiedFigure = (name: string): string => figures[name] ?? '其他'

/** Looks a kind up that a newer server may have added. */
const lookUp = (table: Partial<Record<string, string>>, kind: string, otherwise: string): string => table[kind] ?? otherwise

export const nameOfKind = (kind: string): string => lookUp(certificateText.kinds, kind, certificateText.kindElse)

export const shortNameOfKind = (kind: string): string => lookUp(certificateText.shortKinds, kind, certificateText.kindElse)

export const sealOf = (kind: string): string => lookUp(certificateText.seals, kind, certificateText.seals.tax)

/** `7Q4M 2D`, as it is read out. */
export const codeInFours = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ')
