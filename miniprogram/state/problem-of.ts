import { Failure, failures } from '#shared/failure'
import type { FailureCode } from '#shared/failure'
import { Unreached } from '../api/unreached'
import type { Why } from '../api/unreached'
import { failures as failureTexts, unreached } from '../text/failures'
import { words } from '../text/zh-CN'
import type { Problem } from '../ui/problem'

const ACTS: Partial<Record<FailureCode | Why, Problem['act']>> = {
  'auth.level_too_low': 'prove',
  'auth.required': 'signIn',
  signedOut: 'signIn',
  'client.outdated': 'update',
  'request.unknown_route': 'update',
  'request.wrong_method': 'update',
  outsideWeChat: 'wechat',
}

/** What was thrown → what the reader is told and can do. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Unreached) {
    return { ...unreached[error.why], act: ACTS[error.why] ?? 'retry' }
  }
  const { code, facts } = error instanceof Failure ? error : new Failure('internal')
  const { title, note } = failureTexts[code]
  const { traceId, retryAfterS } = facts
  const wait = code === 'request.too_many' && typeof retryAfterS === 'number' ? words.waitFor(retryAfterS) : undefined
  return {
    title,
    note: wait ?? note,
    act: ACTS[code] ?? (failures[code].retriable ? 'retry' : 'none'),
    ...(typeof traceId === 'string' ? { traceId } : {}),
  }
}
