import * as v from 'valibot'
import { Unanswered } from '../unanswered'
import { requestText, signText } from './signed-text'

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

interface Account {
  base: string | undefined
  key: Buffer | undefined
}

const DEADLINE_MS = 5000

/**
 * A plain protocol of our own, for the gateway in front of the carriers:
 * `POST /messages {id, phone, text}` → 200, or 422 `{code}`; `POST /receipts {ids}` → `{receipts}`. Both carry `sms-timestamp` and `sms-signature`.
 */
export function connectSms(account: Account): Sms {
  return {
    isThere: account.base !== undefined && account.key !== undefined,
    send: async (message) => {
      const { status, body } = await post(account, '/messages', message)
      if (status === 422) {
        throw new SmsRefusal(read(v.object({ code: RefusalCode }), body).code)
      }
      if (status !== 200) {
        throw new Unanswered(`the SMS gateway answered ${status}`)
      }
    },
    receipts: async (ids) => {
      const { status, body } = await post(account, '/receipts', { ids })
      if (status !== 200) {
        throw new Unanswered(`the SMS gateway answered ${status}`)
      }
      return read(v.object({ receipts: v.array(Receipt) }), body).receipts
    },
  }
}

async function post({ base, key }: Account, path: string, value: object): Promise<{ status: number; body: string }> {
  if (base === undefined || key === undefined) {
    throw new Unanswered('SMS_API_BASE or SMS_KEY is not set')
  }
  const body = JSON.stringify(value)
  const timestamp = String(Date.now())
  const signature = signText(key, requestText({ method: 'POST', path, timestamp, body }))
  try {
    const response = await fetch(base + path, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', 'sms-timestamp': timestamp, 'sms-signature': signature },
      redirect: 'error',
      signal: AbortSignal.timeout(DEADLINE_MS),
    })
    return { status: response.status, body: await response.text() }
  } catch (error) {
    // Time-out or reset: it may have been taken or not. The text of the error names no number.
    throw new Unanswered(`the SMS gateway: ${(error as Error).name}`)
  }
}

function read<S extends v.GenericSchema>(schema: S, body: string): v.InferOutput<S> {
  try {
    return v.parse(schema, JSON.parse(body))
  } catch {
    // Half an answer is none.
    throw new Unanswered('the SMS gateway gave an answer that cannot be read')
  }
}
