import * as v from 'valibot'
import { Unanswered } from '../unanswered'
import { callSigned, readAnswer } from './signed-call'
import type { Account } from './signed-call'

const Receipt = v.object({
  id: v.string(),
  state: v.picklist(['unknown', 'accepted', 'delivered', 'failed']),
  reason: v.exactOptional(v.string()),
})

/** What became of a text message. `unknown`: the gateway has never heard of it. */
export type SmsReceipt = v.InferOutput<typeof Receipt>

/** `badNumber`: nobody can have it; `sensitiveWord`: the gateway does not carry the text; `tooManyToday`: this number gets no more of them today. */
const RefusalCode = v.picklist(['badNumber', 'sensitiveWord', 'tooManyToday'])

/** The gateway refused a message for good: a number that is none, a word it does not carry. */
export class SmsRefusal extends Error {
  readonly code: v.InferOutput<typeof RefusalCode>

  constructor(code: v.InferOutput<typeof RefusalCode>) {
    super(code)
    this.name = 'SmsRefusal'
    this.code = code
  }
}

/** The SMS gateway. It knows a message by our id: the same one sent again is sent once. */
export interface Sms {
  readonly isThere: boolean
  /** @throws SmsRefusal, or Unanswered when it may be sent again with the same id */
  send: (message: { id: string; phone: string; text: string }) => Promise<void>
  /** @throws Unanswered */
  receipts: (ids: readonly string[]) => Promise<SmsReceipt[]>
}

/**
 * A plain protocol of our own, for the gateway in front of the carriers:
 * `POST /messages {id, phone, text}` → 200, or 422 `{code}`; `POST /receipts {ids}` → `{receipts}`. Both carry `sms-timestamp` and `sms-signature`.
 */
export function connectSms(account: Account): Sms {
  return {
    isThere: account.base !== undefined && account.key !== undefined,
    send: async (message) => {
      const { status, body } = await callSigned(account, { partner: 'sms', path: '/messages', value: message })
      if (status === 422) {
        throw new SmsRefusal(readAnswer(v.object({ code: RefusalCode }), body).code)
      }
      if (status !== 200) {
        throw new Unanswered(`the SMS gateway answered ${status}`)
      }
    },
    receipts: async (ids) => {
      const { status, body } = await callSigned(account, { partner: 'sms', path: '/receipts', value: { ids } })
      if (status !== 200) {
        throw new Unanswered(`the SMS gateway answered ${status}`)
      }
      return readAnswer(v.object({ receipts: v.array(Receipt) }), body).receipts
    },
  }
}
