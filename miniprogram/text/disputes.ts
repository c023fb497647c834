import type { Dispute, DisputedFact, DisputeGround, JustReason } from '#shared/model/dispute'

export const groundWords: Record<DisputeGround, { title: string; note: string }> = {
  wrongFact: { title: '有一处登记得不对', note: '楼层、面积、装修、朝向。登记簿证实了，当场改、当场重算。' },
  comparables: { title: '有更合适的成交可比', note: '您知道附近有更像的房子，说出小区、月份和价。' },
  appraisal: { title: '我有评估报告', note: '评估机构对这套房出过报告，拍下来。' },
  justReason: { title: '价低有正当理由', note: '法院卖的、卖给近亲属、房子有损坏等，拍下证明。' },
}

export const justReasonWords: Record<JustReason, string> = {
  courtSale: '法院判的、拍卖的',
  closeRelatives: '卖给近亲属',
  damage: '房子有损坏，或出过大事',
  forcedRelocation: '征收、搬迁，限期要卖',
  shareSold: '只卖自己那一份',
  other: '别的原因',
}

export const factTitles: Record<DisputedFact['name'], string> = { floor: '楼层', builtArea: '建筑面积', decoration: '装修', orientation: '朝向' }

export const disputeText = {
  bar: '价格异议',
  title: '哪里不对？',
  lead: '选最要紧的一条。一次说一条，有了答复还能再提。',
  another: '换一条理由',
  closedTitle: '现在不能提异议',
  closedNote: '签过字，或已有一件在办，就不能再提。看看申报到了哪里。',

  factTitle: '哪一处？',
  factValue: '应该是',
  floorUnit: '层',
  floorLess: '低一层',
  floorMore: '高一层',
  floorHelp: '地下的写负数，比如 -1。没有 0 层。',
  areaUnit: '㎡',
  areaHint: '比如 89.42',
  areaHelp: '照房产证上的建筑面积写。',

  saleTitle: (place: number) => `第 ${place} 套`,
  complex: '小区名',
  complexHint: '比如 石榴湾小区',
  month: '成交月份',
  soldArea: '建筑面积',
  soldPrice: '成交价',
  yuan: '元',
  priceHint: '比如 860000',
  addSale: '再加一套',
  dropSale: '去掉这套',
  salesHelp: '最多六套。税务人员会到成交记录里核对。',

  reportBy: '评估机构',
  reportByHint: '照报告封面写',
  reportNumber: '报告编号',
  reportOn: '出具日期',
  reportValue: '评估价',

  reason: '是什么原因？',
  statement: '说说情况',
  statementMaybe: '还有要说的（可以不写）',
  statementHint: '一两句就行',
  statementHelp: (left: number) => `还能写 ${left} 字`,

  afterTitle: '提交以后',
  after: [
    '3 个工作日内答复。两位税务人员看，一位答，一位复核。',
    '答复前，买卖双方都先不签字。',
    '答复前随时可以撤回，按原来的价走。',
    '重新评估后，税可能不变，也可能变少或变多。',
  ],
  afterFact: '登记簿已经改好的，提交后马上重新评估，不用等人。',
  send: '提交异议',
  sending: '正在提交',
} as const

/** What is wrong with an input, and what to write. */
export const claimFaults = {
  floor: '写 −9 到 99 之间的整数，没有 0 层',
  builtArea: '只写数字，比如 89.42，最多两位小数',
  chosen: '选一个',
  complex: '写小区的名字，两个字以上',
  month: '选成交的月份',
  area: '只写数字，比如 89.42，最多两位小数',
  price: '只写数字，1 万元到 10 亿元',
  by: '写评估机构的名字',
  number: '写报告上的编号',
  on: '选报告上的日期',
  onFuture: '日期还没到。选报告上的日期',
  reason: '选一个原因',
  statement: '说说是什么情况，四个字以上',
  signs: '有的符号不能用，去掉尖括号再试',
  papers: '要有一份材料，拍下来传上',
} as const

const states: Partial<Record<Dispute['state'], string>> = { inReview: '税务人员在看', inApproval: '第二位税务人员在复核', withdrawn: '您撤回了异议' }
const outcomes: Partial<Record<string, string>> = { kept: '评估价不变', revalued: '评估价改了', priceAccepted: '税务局认可您的价' }
const stateElse = '看进度'

/** Where a dispute is, or how it ended. */
export const stateOfDispute = ({ state, answer }: Pick<Dispute, 'state' | 'answer'>): string =>
  (state === 'done' && answer ? outcomes[answer.outcome] : states[state]) ?? stateElse

export const answerText = {
  bar: '价格异议',
  openLead: (by: string) => `${by}答复，有结果会到消息里。`,
  doneLead: { kept: '税还是按原来的算。理由在下面。', revalued: '税按新的价重新算过，看看再签字。', priceAccepted: '税按成交价算，看看再签字。' },
  withdrawnLead: '按原来的评估走，可以接着签字。',
  registrySays: (said: string) => `登记簿上写的是${said}，和您说的不一样，由税务人员看。`,
  progress: '经过',
  opened: '您提出了异议',
  first: '税务人员在看',
  second: '第二位税务人员在复核',
  secondNext: '第二位税务人员复核',
  next: '答复您',
  answered: '答复了',
  withdrawn: '您撤回了',
  until: (by: string) => `${by}答复`,
  answer: '答复',
  reason: '理由',
  value: '参考价',
  floor: '参考下限',
  change: (before: string, after: string) => `${before} → ${after}`,
  same: (value: string) => `${value}，没有变`,
  claim: '您说的',
  ground: '哪一条',
  fact: (name: string, value: string) => `${name}应该是${value}`,
  sale: (complex: string, month: string, area: string, price: string) => `${complex}，${month} 成交，${area}，${price} 元`,
  appraisal: (by: string, number: string, on: string, value: string) => `${by}，报告 ${number}，${on} 出具，${value} 元`,
  statement: '情况',
  papers: '材料',
  papersCount: (count: number) => `${count} 份`,
  paper: (place: number) => `第 ${place} 份材料`,
  paperLook: '打开',
  paperOpening: '正在打开',
  number: '办件编号',
  notAgree: '还不同意，怎么办',
  steps: [
    '先签字，按税单缴清税款；缴不出的，先提供担保，由税务局确认。',
    '缴清或担保确认之日起 60 天内，向上一级税务局申请行政复议。',
    '对复议决定不服，再向法院起诉。',
  ],
  stepsLaw: '依据：税收征收管理法第八十八条',
  taxes: '看税额',
  toFiling: '看申报进度',
  withdraw: { ask: '撤回异议', title: '撤回这件异议？', note: '按原来的评估走，各方可以接着签字。以后还能再提，一件申报最多三次。', final: '撤回', busy: '正在撤回' },
} as const
