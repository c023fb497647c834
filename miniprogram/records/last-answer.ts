import { session } from '../api/call'
import type { Known } from '../state/use-loaded'

const answers = new Map<string, Known<unknown>>()

// What is somebody's own stays in memory, and no longer than they are signed in.
session.subscribe(() => {
  if (session.me() === undefined) {
    answers.clear()
  }
})

/** Keeps an answer for where nobody answers the next time. */
export async function keptAs<Value>(name: string, asked: Promise<Value>): Promise<Value> {
  const value = await asked
  answers.set(name, { value, at: Date.now() })
  return value
}

export const lastAnswer = <Value>(name: string): Known<Value> | undefined => answers.get(name) as Known<Value> | undefined
