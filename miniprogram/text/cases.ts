import type { CaseKind, CaseState, MomentKind } from '#shared/model/case'

/** A case's kind as a title; the subject follows it. */
export const caseTitle: Record<CaseKind, string> = { registerCorrection: '核对登记' }
export const caseTitleElse = '办件'

/** At most six characters, and says who acts next. */
export const caseState: Record<CaseState, string> = {
  sending: '正在送出',
  withRegistry: '等登记中心',
  done: '办完了',
  withdrawn: '您撤回了',
}
export const caseStateElse = '看进度'

export const caseNote: Record<CaseState, string> = {
  sending: '正在送到登记中心，不用您做什么。',
  withRegistry: '登记中心在核对，有结果会到消息里。',
  done: '登记中心答复了。',
  withdrawn: '登记中心不再核对。',
}

export const momentTitle: Record<MomentKind, string> = {
  opened: '您请登记中心核对',
  delivered: '送到了登记中心',
  answeredFound: '登记中心找到了这套房',
  answeredNotFound: '登记中心没有找到这套房',
  withdrawn: '您撤回了',
}
export const momentTitleElse = '有了进展'

export const casesText = {
  look: '看进度',
  waiting: '等别人',
  over: '办完了',
  emptyWaitingTitle: '现在没有等别人的事',
  emptyOverTitle: '还没有办完的事',
  emptyNote: '有了会在这里，进展会到消息里。',
  emptyPageTitle: '这几件里没有',
  inboxEmptyTitle: '还没有消息',
  inboxEmptyNote: '办件每走一步，这里有一条。',
  today: '今天',
  earlier: '更早',
} as const
