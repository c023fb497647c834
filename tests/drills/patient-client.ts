import { setTimeout as sleep } from 'node:timers/promises'
import { newKey } from '../support/new-key'

/** What happened to a filing by an acknowledged command: the moment it must have left. */
export interface Acknowledged {
  filingId: string
  moment: 'opened' | 'invited' | 'accepted' | 'confirmed' | 'signed' | 'withdrawn'
  key: string
}

/** The client's own book: what it was told is done. */
export interface Ledger {
  acknowledged: Acknowledged[]
  /** bills the cashier was seen to have been paid */
  payments: { filingId: string; orderId: string }[]
  /** numbers of certificates that were handed out */
  certificates: { filingId: string; number: string }[]
  /** commands sent once more because their answer did not come */
  repeated: number
  /** answers of one key that differ */
  contradictions: string[]
}

export const newLedger = (): Ledger => ({ acknowledged: [], payments: [], certificates: [], repeated: 0, contradictions: [] })

/** Refused for a reason of its own: asking again would change nothing. */
export class Refused extends Error {
  readonly code: string

  constructor(status: number, code: string) {
    super(`${status} ${code}`)
    this.code = code
  }
}

const ANSWER_MS = 15_000
/** Within this an answer may come or not. */
const HURRY_MS = 60
const PATIENCE_MS = 120_000

/**
 * Asks until there is an answer that counts: no connection, 429 and 5xx are none. Every command keeps its key.
 * @param lost part of the commands whose first answer is not waited for
 */
export function patientClient(base: string, ledger: Pick<Ledger, 'repeated' | 'contradictions'>, lost = 0) {
  const insist = async (path: string, init: RequestInit): Promise<string> => {
    let waitMs = init.method === 'POST' && Math.random() < lost ? 1 + Math.floor(Math.random() * HURRY_MS) : ANSWER_MS
    for (const end = Date.now() + PATIENCE_MS; ; waitMs = ANSWER_MS) {
      const answer = await once(base + path, init, waitMs)
      if (answer !== undefined) {
        return answer
      }
      if (Date.now() > end) {
        throw new Error(`no answer in two minutes: ${path}`)
      }
      ledger.repeated += init.method === 'POST' ? 1 : 0
      await sleep(100 + Math.random() * 200)
    }
  }
  return {
    get: async <Reply>(path: string, token: string): Promise<Reply> => JSON.parse(await insist(`/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } })) as Reply,
    /** Every tenth command is sent once more after its answer: the answer must be the same. */
    post: async <Reply>(path: string, token: string, body: object): Promise<{ reply: Reply; key: string }> => {
      const key = newKey()
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key }
      const init = { method: 'POST', headers, body: JSON.stringify(body) }
      const answer = await insist(`/api/v1${path}`, init)
      if (Math.random() < 0.1 && (await insist(`/api/v1${path}`, init)) !== answer) {
        ledger.contradictions.push(path)
      }
      return { reply: JSON.parse(answer) as Reply, key }
    },
    payAtCashier: async (orderId: string): Promise<void> => {
      await insist(`/sandbox/cashier/orders/${orderId}/payment`, { method: 'POST' })
    },
  }
}

export type PatientClient = ReturnType<typeof patientClient>

const IN_PROGRESS = 'request.in_progress'

/** The answer's text; undefined when there is none that counts. @throws Refused */
async function once(url: string, init: RequestInit, waitMs: number): Promise<string | undefined> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(waitMs) }).catch(() => undefined)
  const text = await response?.text().catch(() => undefined)
  if (!response || text === undefined || response.status >= 500 || response.status === 429) {
    return undefined
  }
  if (response.ok) {
    return text
  }
  const { code = '' } = JSON.parse(text) as { code?: string }
  if (code === IN_PROGRESS) {
    return undefined
  }
  throw new Refused(response.status, code)
}
