import * as v from 'valibot'
import { Failure } from '#shared/failure'
import { BusinessRole } from '#shared/model/supply'
import { BusinessCode } from '#shared/model/tax-number'
import { session } from '../api/call'
import { lasting } from '../api/storage'
import { createStore, useStore } from './store'

/** For whom the person at the phone acts now: a business, or, absent, for themselves. */
const ActingFor = v.object({ code: BusinessCode, name: v.string(), role: BusinessRole })
export type ActingFor = v.InferOutput<typeof ActingFor>

/** `who`: the masked person it was chosen by; nobody else at this phone acts in their place. */
const Kept = v.object({ who: v.string(), acting: ActingFor })
type Kept = v.InferOutput<typeof Kept>

const KEY = 'acting'

const kept = createStore<Kept | undefined>(read())

session.subscribe(() => {
  const [me, now] = [session.me(), kept.get()]
  // While somebody signs in anew nobody is known; whoever left has dropped it.
  if (me && now && now.who !== whoIs()) {
    dropActing()
  }
})

export const useActing = (): ActingFor | undefined => useStore(kept)?.acting

/** Acts for a business from now on, or for oneself. */
export function setActing(acting: ActingFor | undefined): void {
  const next = acting && { who: whoIs(), acting }
  if (next) {
    lasting.write(KEY, next)
  } else {
    lasting.drop(KEY)
  }
  kept.set(next)
}

/** After signing out nothing of it stays on the phone. */
export const dropActing = (): void => setActing(undefined)

/** Asks for the business one acts for; where the answer is that there is none, the role is gone, and one acts for oneself again. */
export async function whileActing<Reply>(acting: ActingFor | undefined, ask: () => Promise<Reply>): Promise<Reply> {
  try {
    return await ask()
  } catch (error) {
    if (acting && error instanceof Failure && error.code === 'object.not_found' && kept.get()?.acting.code === acting.code) {
      dropActing()
    }
    throw error
  }
}

function whoIs(): string {
  const me = session.me()
  return `${me?.name ?? ''} ${me?.idNumber ?? ''}`
}

function read(): Kept | undefined {
  const found = v.safeParse(Kept, lasting.read(KEY))
  return found.success ? found.output : undefined
}
