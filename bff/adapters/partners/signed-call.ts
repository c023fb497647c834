import * as v from 'valibot'
import { Unanswered } from '../unanswered'
import { requestText, signText } from './signed-text'

/** A partner whose plain protocol is our own; without an address or a key it is not there. */
export interface Account {
  base: string | undefined
  key: Buffer | undefined
}

interface Call {
  /** before `-timestamp` and `-signature` in its headers, and in the names of its settings */
  partner: 'sms' | 'post'
  path: string
  value: object
}

const DEADLINE_MS = 5000

/** A signed POST, and whatever answer came within five seconds. @throws Unanswered when none did */
export async function callSigned({ base, key }: Account, { partner, path, value }: Call): Promise<{ status: number; body: string }> {
  if (base === undefined || key === undefined) {
    const setting = partner.toUpperCase()
    throw new Unanswered(`${setting}_API_BASE or ${setting}_KEY is not set`)
  }
  const body = JSON.stringify(value)
  const timestamp = String(Date.now())
  const signature = signText(key, requestText({ method: 'POST', path, timestamp, body }))
  try {
    const response = await fetch(base + path, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', [`${partner}-timestamp`]: timestamp, [`${partner}-signature`]: signature },
      redirect: 'error',
      signal: AbortSignal.timeout(DEADLINE_MS),
    })
    return { status: response.status, body: await response.text() }
  } catch (error) {
    // Time-out or reset: it may have been taken or not. Only the error's name goes on: its text could hold what was sent.
    throw new Unanswered(`${partner}: ${(error as Error).name}`)
  }
}

/** @throws Unanswered: half an answer is none */
export function readAnswer<S extends v.GenericSchema>(schema: S, body: string): v.InferOutput<S> {
  try {
    return v.parse(schema, JSON.parse(body))
  } catch {
    throw new Unanswered('an answer that cannot be read')
  }
}
