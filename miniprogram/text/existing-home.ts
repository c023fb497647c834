import type { FactSource, FilingParty, RuleResult } from '#shared/model/filing'

/** A masked name ends in signs, which stand apart from the word after them. */
const apart = (who: string): string => (who.endsWith('*') ? `${who} ` : who)

export const filingText = { bar: '存量房申报', backToFiling: '看这件申报到了哪里' } as const

export const pickText = {
  title: '您要卖哪套房？',
  lead: '这是登记在您名下的房子。',
  act: '就卖这套',
  none: '先选一套能卖的房',
  running: '正在申报',
  seeRunning: '看这件申报',
  parking: '车位这里还不能办，请到办税服务厅。',
  emptyTitle: '您名下没有登记的房子',
  emptyNote: '要是少了，告诉我们。您是买方的话，打开卖方发来的邀请就行。',
  buyer: '您是买方？打开卖方发来的邀请就行。',
  missing: '少了一套？告诉我们',
} as const

export const dealText = {
  title: '合同是这份吗？',
  lead: '这是网签系统里这套房的合同。',
  price: '成交价',
  signedOn: '签订',
  buyer: '买方',
  number: '合同编号',
  use: '用这份合同',
  none: '先选一份合同',
  busy: '正在开始',
  note: '不收手续费，也不用找中介。',
  byHand: '没有网签，自己填',
  byContract: '有网签，选合同',
  handTitle: '合同上怎么写的？',
  handLead: '没有网签，就照合同填三处。',
  handUse: '就按这个申报',
  handNote: '没有网签的，税务局会核一下合同。',
  priceUnit: '元',
  priceHint: '比如 860000',
  day: '签订日期',
  tail: '买方身份证最后 4 位',
  tailHint: '比如 002X',
  tailHelp: '只用来认出是不是这位买方。',
  startTitle: '先选一套房',
  startNote: '选好要卖的房子，再来看合同。',
  startAct: '去选房',
  runningTitle: '这套房正在申报',
  runningNote: '一套房一次只能有一件申报。',
  goneTitle: '这套房现在不能卖',
  goneNote: '回到第一步看看为什么。',
} as const

/** What is wrong with the deal as typed, seen before anything is sent. */
export const dealFaults = {
  priceMissing: '把成交价写上',
  priceShape: '只写数字，比如 860000',
  priceNegative: '成交价不能是负数',
  priceZero: '成交价要大于 0',
  priceDecimals: '最多写到分，也就是两位小数',
  priceRange: '成交价要在 100 元到 10 亿元之间',
  dayMissing: '选合同上的日期',
  dayFuture: '日期还没到。选合同上的日期',
  dayBefore: (acquired: string) => `这套房 ${acquired} 才到您名下。选合同上的日期`,
  tailMissing: '写上买方身份证最后 4 位',
  tailShape: '是身份证最后 4 位，最后一位可能是 X',
} as const

export const hubText = {
  home: '房子',
  place: '位置',
  size: '面积',
  mortgaged: '带押过户，贷款不用先还清',
  deal: '合同',
  other: '对方',
  number: '办件编号',
  progress: '经过',
  invite: (who: string) => `请${apart(who)}来`,
  inviteOther: (who: string) => `发给${who}`,
  inviteMore: '换一份新邀请',
  inviting: '正在准备',
  inviteTitle: '邀请',
  inviteUntil: (before: string) => `${before}有效`,
  inviteOver: '已过期，换一份新的再发',
  invited: (who: string) => `邀请发给${apart(who)}了`,
  copied: (who: string) => `链接复制好了，发给${who}`,
  copyByHand: (who: string) => `长按下面的链接复制，发给${who}`,
  share: '请您一起申报这套房的税',
  confirm: '看看这些对不对',
  sign: '看税额，签字',
  pay: '看账单，缴税',
  correct: '改好了，重新核对',
  correcting: '正在重新核对',
  returnedTitle: '税务局请卖方改',
  correctNote: '先在网签系统或登记中心改好。',
  correctTypedNote: '价格或日期填错了，撤回后重新申报。',
  certificates: '看证明',
  withdraw: { ask: '撤回申报', title: '撤回这件申报？', note: '各方签过的字都作废，要卖得重新申报。', final: '撤回', busy: '正在撤回' },
  withdrawn: '申报撤回了，签过的字都作废。要卖，再申报一次。',
  heldTitle: '税务局为什么要看一眼',
  autoTitle: '自动核过，没有等人',
  autoShow: '看核了什么',
  autoHide: '收起',
} as const

/** Who holds it now and what comes, on the timeline. */
export const holderText = {
  waits: (who: string, what: string) => `等${apart(who)}${what}`,
  renew: '上一份邀请用不了了，换一份新的再发。',
  accept: '接受邀请',
  confirm: '核对',
  sign: '签字',
  pay: '缴税',
  until: (before: string) => `邀请在 ${before}有效`,
  disputed: '税务局在看价格异议',
  answerBy: (by: string) => `${by}答复，答复前都不签字`,
  inReview: '税务局在核对',
  inReviewNote: '不用您做什么，有结果会到消息里。',
  returned: '等卖方改',
  treasury: '税款正在入库',
  treasuryNote: '一般几分钟，入库就开完税证明。',
  handing: '登记中心在办过户',
  handingNote: '材料转过去了，不用您再跑。',
  nextTax: '税核好，各自缴',
  nextCertificate: '开完税证明',
  nextTransfer: '登记中心办过户',
} as const

export const progressWords: Record<FilingParty['progress'], string> = {
  absent: '还没请',
  invited: '等接受',
  joined: '核对中',
  confirmed: '核对好了',
  signed: '已签字',
  paid: '已缴清',
}
export const progressElse = '在办'

/** Why a clerk looks, and what was found right. */
const ruleWords: Record<RuleResult['rule'], { holds: string; fails: string }> = {
  homeOpen: { holds: '房子能卖，没有查封和禁止转让', fails: '登记有了变化，要看还能不能卖' },
  partiesSigned: { holds: '各方都签了字', fails: '还有人没签字' },
  contractMatches: { holds: '和网签合同一致', fails: '和网签合同不一致' },
  priceAboveFloor: { holds: '成交价不低于评估的下限', fails: '成交价比评估的下限低' },
  allTaxesKnown: { holds: '每项税都算出来了', fails: '有的税缺一项情况，还算不出来' },
  valueKnown: { holds: '房子有评估价', fails: '还没有这套房的评估价' },
  dealTyped: { holds: '没有网签，按成交价计税', fails: '没有网签，成交价又比评估的下限低' },
  familyKnown: { holds: '家庭情况查到了', fails: '家庭情况有的没查到' },
}

/** A price under the floor is no fault: the taxes are on the floor, or on the price whose reason was found just. */
const priceWords: Partial<Record<string, string>> = {
  floorUsed: '成交价比评估的下限低，按下限计税',
  lowAccepted: '价低的理由税务局核过，按成交价计税',
}

/** A rule as it came out; undefined for one this app does not know yet. */
export function wordsOfRule({ rule, holds, detail }: RuleResult): string | undefined {
  const words = (ruleWords as Partial<typeof ruleWords>)[rule]
  const ofPrice = rule === 'priceAboveFloor' && detail !== undefined ? priceWords[detail] : undefined
  return ofPrice ?? (holds ? words?.holds : words?.fails)
}

export const factsText = {
  title: '看看这些对不对',
  lead: '都是已有的登记信息，您不用填。',
  family: '家庭',
  judged: '我们这样判断',
  judgedNote: '税按这些算，下一步就能看到。',
  missing: '没有查到',
  missingNote: '没查到的，算税要用就由税务局核，不用您跑。',
  wrong: '有不对',
  right: '都对，下一步',
  busy: '正在记下',
  changed: '有一处刚刚变了，再看一遍。',
  seen: '这一步不用再核对。',
  wrongTitle: '哪里不对？',
  wrongDeal: '合同不对',
  wrongDealNote: '先撤回申报，到网签系统改合同，再重新申报。',
  wrongDealBuyerNote: '告诉卖方：撤回申报，到网签系统改合同，再重新申报。',
  wrongHome: '房子、取得时间不对',
  wrongHomeNote: '请登记中心核对，改了以后这里会跟着变。',
  wrongHomeAct: '请登记中心核对',
  wrongElse: '家庭情况、原来的价款不对',
  wrongElseNote: '打 12366 说哪一处，或到办税服务厅当面改。',
  from: (source: string) => `来自${source}`,
} as const

export const sourceWords: Record<FactSource, string> = {
  registry: '不动产登记',
  netSigning: '网签系统',
  civil: '民政登记',
  levy: '缴税记录',
  typed: '卖方填的合同',
  law: '税法规定',
  clerk: '税务局核定',
}
export const sourceElse = '其他部门'

/** A fact by its name: how it is called. */
export const factLabels: Record<string, string> = {
  yearsHeld: '满了几年',
  heldSince: '从哪天算',
  acquiredHow: '怎么来的',
  onlyHome: '唯一住房',
  familyHomes: '家里住房',
  spouse: '配偶',
  minorChildren: '小孩',
  original: '原来价款',
  originalDeedTax: '当时契税',
  homesBefore: '已有住房',
  location: '哪类地区',
  incomeMethod: '个税算法',
}
export const factLabelElse = '另一项'

/** Facts that are codes. */
export const factCodes: Record<string, Record<string, string>> = {
  acquiredHow: { newSale: '买的新房', sale: '买的二手房', reform: '房改房', inheritance: '继承', resettlement: '拆迁安置', gift: '受赠' },
  location: { urbanDistrict: '市区', countyTown: '县城、建制镇', elsewhere: '县城和镇以外' },
  incomeMethod: { actual: '按赚到的差额', assessed: '按成交价核定' },
  spouse: { none: '没有登记配偶' },
}

export const factValues = {
  years: (count: number) => `${count} 年`,
  homes: (count: number) => (count === 0 ? '没有' : `${count} 套`),
  children: (count: number) => (count === 0 ? '没有未成年的' : `${count} 个未成年`),
  count: (count: number) => String(count),
  only: '是，家里只有这套',
  notOnly: '不是，家里还有',
  yes: '是',
  no: '不是',
  yuan: (amount: string) => `${amount} 元`,
} as const

export const invitationText = {
  title: '请您一起申报',
  lead: (from: string) => `${from} 请您一起办这套房的税。`,
  side: '您的一方',
  from: '谁请的',
  price: '成交价',
  rough: (wan: string) => `约 ${wan} 万元`,
  signedOn: '签订',
  until: (before: string) => `这份邀请 ${before}有效`,
  accept: '接受，一起申报',
  accepting: '正在接受',
  note: '接受后能看到合同和税额。',
  decline: '不是我的，不接受',
  declineTitle: '不接受这份邀请？',
  declineNote: '对方会知道您没有接受。弄错了，请对方再发一次。',
  declineFinal: '不接受',
  declining: '正在退回',
  declinedTitle: '您没有接受',
  declinedNote: '不用再做什么。弄错了，请对方再发一次。',
  joined: '您已经接受了',
  joinedNote: '接着办就行。',
  joinedAct: '去看这件申报',
  goneTitle: '没有这份邀请',
  goneNote: '链接可能不完整。请对方再发一次。',
  cases: '看我的办件',
  home: '回首页',
} as const
