import * as v from 'valibot'
import { Failure } from '#shared/failure'
import type { IdNumber } from '#shared/model/id-number'
import type { PersonName } from '#shared/model/person'

/** The police's identity comparison (公安身份信息比对). */
export interface Police {
  /** Do name and ID number belong together? A number the police does not know does not match. */
  compare: (name: PersonName, idNumber: IdNumber) => Promise<'match' | 'mismatch'>
}

const Answer = v.object({ result: v.picklist(['match', 'mismatch', 'unknown']) })
const DEADLINE_MS = 5000

/** @throws Failure `identity.unavailable` when there is no readable answer in time */
export function connectPolice(base: string | undefined): Police {
  return {
    compare: async (name, idNumber) => {
      if (base === undefined) {
        throw new Failure('identity.unavailable', { why: 'POLICE_API_BASE is not set' })
      }
      const answer = await ask(`${base}/identity/compare`, { name, idNumber })
      return answer.result === 'match' ? 'match' : 'mismatch'
    },
  }
}

async function ask(url: string, body: unknown): Promise<v.InferOutput<typeof Answer>> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      // A name and an ID number go to the police and to nobody it may point at.
      redirect: 'error',
      signal: AbortSignal.timeout(DEADLINE_MS),
    })
    return v.parse(Answer, await response.json())
  } catch {
    // Time-out, reset or an answer of another shape: no comparison was made.
    throw new Failure('identity.unavailable')
  }
}
