import { useRef, useState } from 'react'
import { changeNoticeSettings, readNoticeSettings } from '#shared/contract/messages'
import type { CallInput, ReplyOf } from '#shared/contract/route'
import { call } from '../api/call'
import { problemOf } from '../state/problem-of'
import { useLoaded } from '../state/use-loaded'
import type { Loading } from '../state/use-loaded'
import type { Problem } from '../ui/problem'

export type Settings = ReplyOf<typeof readNoticeSettings>
type Change = CallInput<typeof changeNoticeSettings>['body']

interface Changing {
  loading: Loading<Settings>
  /** shown at once, sent one after another; what the server refused goes back */
  set: (change: Change) => void
  problem: Problem | undefined
}

/** Switches that move under the finger, whatever the network does. */
export function useSettings(): Changing {
  const loading = useLoaded(() => call(readNoticeSettings, {}))
  const [problem, setProblem] = useState<Problem>()
  const sent = useRef(Promise.resolve())
  const under = useRef(0)

  async function send(change: Change): Promise<void> {
    try {
      const settings = await call(changeNoticeSettings, { body: change })
      // While another change is under way its switch must not jump back.
      if (under.current === 1) {
        loading.change(settings)
      }
    } catch (error) {
      // Told above the switches, which show what holds.
      setProblem(problemOf(error))
      await loading.reload()
    }
    under.current--
  }
  function set(change: Change): void {
    const { state } = loading
    if (state.kind !== 'ready') {
      return
    }
    setProblem(undefined)
    loading.change({ ...state.value, ...(change as Partial<Settings>) })
    under.current++
    sent.current = sent.current.then(() => send(change))
  }
  return { loading, set, problem }
}
