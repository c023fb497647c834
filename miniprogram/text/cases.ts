import type { CaseKind, CaseState, CaseTodo, MomentKind } from '#shared/model/case'

/** A case's kind as a title; the subject follows it. */
export const caseTitle: Record<CaseKind, string> = {
  registerCorrection: '核对登记',
  existingHomeSale: '存量房申报',
  priceDispute: '价格异议',
  proxyInvoice: '开发票',
  redLetter: '红字发票',
  quotaRaise: '提高额度',
  paperOrder: '领纸质发票',
  controlAppeal: '管理类别申诉',
}
export const caseTitleElse = '办件'

/** At most six characters, and says who acts next. */
export const caseState: Record<CaseState, string> = {
  sending: '正在送出',
  withRegistry: '等登记中心',
  collecting: '等其他人',
  inReview: '等税务局核',
  inApproval: '等第二人核',
  returned: '等卖方改',
  paying: '等缴税入库',
  issuing: '正在开票',
  printing: '等打印',
  packing: '等装袋',
  shipping: '在送给您',
  withOther: '等对方确认',
  done: '办完了',
  withdrawn: '撤回了',
}
export const caseStateElse = '看进度'

/** The same, when it is the reader who acts next. */
export const caseTodo: Record<CaseTodo, string> = {
  invite: '等您请人',
  accept: '等您接受',
  confirm: '等您核对',
  sign: '等您签字',
  correct: '等您改',
  pay: '等您缴税',
  answer: '等您确认',
  collect: '等您去取',
  receive: '等您收件',
}

export const todoNote: Record<CaseTodo, string> = {
  invite: '把邀请发给对方就行。',
  accept: '打开对方发来的邀请，看看是不是您的。',
  confirm: '看看房子、合同对不对，不用您填。',
  sign: '税算好了，看过就能签。',
  correct: '税务局请您改一处，改好再核。',
  pay: '税费算好了，缴完就往下办。',
  answer: '对方开了红字发票，确认或拒绝都行。',
  collect: '带上取件码，去取票点取。',
  receive: '收到了，点一下确认。',
}

export const todoAct: Record<CaseTodo, string> = {
  invite: '去请对方来',
  accept: '看邀请',
  confirm: '去核对',
  sign: '去签字',
  correct: '看要改什么',
  pay: '去缴税',
  answer: '去看看',
  collect: '看取件码',
  receive: '确认收到',
}

type Notes = Partial<Record<CaseState, string>>

export const caseNotes: Record<CaseKind, Notes> = {
  registerCorrection: {
    sending: '正在送到登记中心，不用您做什么。',
    withRegistry: '登记中心在核对，有结果会到消息里。',
    done: '登记中心答复了。',
    withdrawn: '登记中心不再核对。',
  },
  existingHomeSale: {
    collecting: '您这边先不用办，轮到您会有消息。',
    inReview: '税务局在核对，有结果会到消息里。',
    returned: '税务局请卖方改一处，改好再核。',
    paying: '有人还没缴，或税款还在入库。',
    done: '税缴清了，完税证明开好了。',
    withdrawn: '这件申报不再办。',
  },
  priceDispute: {
    inReview: '税务局在看您的理由，有答复会到消息里。',
    inApproval: '有了初步答复，第二位税务人员在复核。',
    done: '税务局答复了。',
    withdrawn: '您撤回了，按原来的评估走。',
  },
  proxyInvoice: {
    inReview: '税务局在看，有结果会到消息里。',
    returned: '税务局请您改一处，改好再交。',
    paying: '缴完税，发票马上开出来。',
    issuing: '税缴好了，正在开。',
    printing: '纸质发票在打印。',
    shipping: '纸质发票在送给您。',
    done: '办完了，发票在票夹里。',
    withdrawn: '这张发票不再开。',
  },
  redLetter: {
    withOther: '对方 72 小时里确认，过了就作废。',
    issuing: '正在开红字发票。',
    done: '办完了。',
    withdrawn: '不再冲红，原来的发票没有变。',
  },
  quotaRaise: { inReview: '税务局在看，有结果会到消息里。', done: '有结果了。', withdrawn: '额度没有变。' },
  paperOrder: {
    inReview: '税务局在看，有结果会到消息里。',
    packing: '税务局在配票装袋。',
    shipping: '纸质发票在送给您。',
    done: '办完了。',
    withdrawn: '不再领。',
  },
  controlAppeal: { inReview: '税务局在看您的理由，有答复会到消息里。', done: '税务局答复了。', withdrawn: '您撤回了申诉。' },
}

type Moments = Partial<Record<MomentKind, string>>

/** What happened, by kind of case; `who` stands where a side is named: 卖方、买方 or 您. */
export const momentTitles: Record<CaseKind, Moments> = {
  registerCorrection: {
    opened: '您请登记中心核对',
    delivered: '送到了登记中心',
    answeredFound: '登记中心找到了这套房',
    answeredNotFound: '登记中心没有找到这套房',
    withdrawn: '您撤回了',
  },
  existingHomeSale: {
    opened: '开始申报',
    delivered: '税务局收到了申报',
    invited: '发出了邀请',
    accepted: '对方接受了邀请',
    declined: '对方没有接受邀请',
    confirmed: '事实核对好了',
    signed: '有一方签了字',
    approved: '自动核过了',
    held: '转给税务局核对',
    approvedByClerk: '税务局核过了',
    returned: '税务局请卖方改',
    reopened: '改好了，重新核对',
    paid: '有一方缴了税',
    received: '国库收到了税款',
    certified: '完税证明开好了',
    handedOver: '材料送到了登记中心',
    transferred: '过户办好了',
    disputed: '有一方对评估价有异议',
    disputeEnded: '价格异议办完了，评估价没变',
    revalued: '评估价有新的结果，重新看税额',
    withdrawn: '申报撤回了',
  },
  priceDispute: {
    opened: '您提出了异议',
    factConfirmed: '登记簿证实了，已经重新评估',
    proposed: '第一位税务人员看过了',
    sentBack: '复核的人请再看一次',
    kept: '答复：评估价不变',
    revalued: '答复：评估价改了',
    priceAccepted: '答复：认可您的理由，按成交价计税',
    withdrawn: '异议撤回了',
  },
  proxyInvoice: {
    opened: '申请开票',
    nothingDue: '不用缴税，马上开',
    approved: '税费算好了',
    held: '转给税务局核对',
    approvedByClerk: '税务局核过了',
    nothingDueByClerk: '税务局核过了，不用缴税',
    returned: '税务局请您改',
    refused: '税务局没有同意开',
    reopened: '改好了，重新交',
    paid: '税费缴好了',
    lapsed: '过了期限，申请作废',
    withdrawn: '您撤回了',
    paidLate: '作废后才收到钱，原路退回',
    refunded: '钱退回去了',
    issued: '发票开好了',
    toPrint: '交给取票点打印',
    printed: '纸质发票打印好了',
    posted: '寄出了',
    arrived: '送到了',
    handedOut: '在取票点取走了',
    receivedPaper: '您确认收到',
    lost: '包裹丢了，重新打印',
    cameBack: '包裹退回来了，重新打印',
    voided: '发票作废了',
  },
  redLetter: {
    opened: '开始冲红',
    redAgreed: '对方还没入账，不用对方确认',
    delivered: '请对方确认',
    redConfirmed: '确认了',
    redRefused: '没有同意',
    lapsed: '72 小时里没有确认，作废了',
    withdrawn: '撤回了',
    issued: '红字发票开好了',
    refunded: '税退回去了',
  },
  quotaRaise: {
    opened: '申请提高额度',
    granted: '按申请的给了',
    capped: '给了一部分',
    refused: '没有同意',
    held: '转给税务局核对',
    grantedByClerk: '税务局同意了',
    withdrawn: '撤回了',
  },
  paperOrder: {
    opened: '申请领票',
    granted: '按申请的给了',
    capped: '给了一部分',
    refused: '没有同意',
    held: '转给税务局核对',
    grantedByClerk: '税务局同意了',
    packed: '装好袋了',
    posted: '寄出了',
    arrived: '送到了',
    receivedPaper: '确认收到',
    handedOut: '在取票点取走了',
    lost: '包裹丢了，号码作废，重新配票',
    cameBack: '包裹退回来了，重新配票',
    withdrawn: '撤回了',
  },
  controlAppeal: { opened: '提出申诉', lifted: '申诉成立，已经解除', upheld: '答复：维持不变', withdrawn: '撤回了' },
}

/** The same, where it is known which side did it. */
export const sideMoments: Moments = {
  opened: '开始申报',
  invited: '发出了邀请',
  accepted: '接受了邀请',
  declined: '没有接受邀请',
  confirmed: '核对好了',
  signed: '签了字',
  reopened: '改好了，重新核对',
  disputed: '对评估价提出了异议',
  paid: '缴了税',
  received: '的税款入库了',
  certified: '的完税证明开好了',
  withdrawn: '撤回了申报',
}
export const momentTitleElse = '有了进展'

export const sides = { seller: '卖方', buyer: '买方', you: '您' } as const

export const invitedText = {
  title: (complex: string) => `存量房申报：${complex}`,
  note: (from: string) => `${from} 请您一起申报。先看看，再决定接不接受。`,
} as const

export const casesText = {
  look: '看进度',
  yours: '等您',
  waiting: '等别人',
  over: '办完了',
  emptyYoursTitle: '现在没有要您办的事',
  emptyWaitingTitle: '现在没有等别人的事',
  emptyOverTitle: '还没有办完的事',
  emptyNote: '有了会在这里，进展会到消息里。',
  emptyPageTitle: '这几件里没有',
} as const
