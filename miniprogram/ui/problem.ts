import type { acts } from '../text/zh-CN'

/** A problem in the reader's words, and what can be done about it. */
export interface Problem {
  title: string
  note: string
  act: keyof typeof acts | 'wechat' | 'none'
  /** finds the line in our log */
  traceId?: string
}
