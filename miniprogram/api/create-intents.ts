import * as v from 'valibot'
import { Failure, failures } from '#shared/failure'
import type { FailureCode } from '#shared/failure'
import { IntentKey, uuidV7 } from '#shared/model/ids'
import type { Storage } from './storage'

interface Parts {
  storage: Storage
  random: (bytes: number) => Promise<Uint8Array>
  now: () => number
}

export interface Intents {
  /** Runs an intention under its key: the same key for every try, also after a restart, until it succeeded or was refused for good. */
  run<T>(name: string, act: (key: IntentKey) => Promise<T>): Promise<T>
}

const Keys = v.record(v.string(), IntentKey)
const KEY = 'intents'

/** One `Idempotency-Key` an intention, made before the first try: a lost answer, a second tap, a closed app cause nothing twice. */
export function createIntents({ storage, random, now }: Parts): Intents {
  const stored = v.safeParse(Keys, storage.read(KEY))
  const keys: Record<string, IntentKey> = stored.success ? stored.output : {}
  const keep = () => storage.write(KEY, keys)

  async function begin(name: string): Promise<IntentKey> {
    const bytes = keys[name] === undefined ? await random(10) : undefined
    // Looked at again after the wait: two taps at once are one intention.
    if (keys[name] === undefined && bytes) {
      keys[name] = v.parse(IntentKey, uuidV7(now(), bytes))
      keep()
    }
    return keys[name]
  }
  function end(name: string): void {
    delete keys[name]
    keep()
  }

  return {
    async run(name, act) {
      const key = await begin(name)
      try {
        const done = await act(key)
        end(name)
        return done
      } catch (error) {
        // Only a refusal ends it; after a lost answer the next try must carry the same key.
        if (isRefusal(error)) {
          end(name)
        }
        throw error
      }
    },
  }
}

function isRefusal(error: unknown): boolean {
  if (!(error instanceof Failure)) {
    return false
  }
  const code = error.code as FailureCode
  return !failures[code].retriable && !code.startsWith('auth.')
}
