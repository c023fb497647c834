import * as v from 'valibot'
import { Failure, failures } from '#shared/failure'
import { IntentKey, uuidV7 } from '#shared/model/ids'
import type { Keep } from './keep'

interface Parts {
  storage: Keep
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
    const known = keys[name]
    if (known !== undefined) {
      return known
    }
    const fresh = v.parse(IntentKey, uuidV7(now(), await random(10)))
    // Looked at again after the wait: two taps at once are one intention.
    const key = (keys[name] ??= fresh)
    keep()
    return key
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
  const { code }: Failure = error
  return !failures[code].retriable && !code.startsWith('auth.')
}
