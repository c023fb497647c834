import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { clockIn } from '#shared/model/day'
import type { LoadState } from '../ui/loaded'
import { problemOf } from './problem-of'

export interface Loading<Value> {
  state: LoadState<Value>
  reload: () => Promise<void>
  /** loads something else in its place: what was there goes at once */
  replace: (load: () => Promise<Value>) => Promise<void>
  /** the value after something was done with it on this page; `of`: only if that is what is still there */
  change: (value: Value, of?: Value) => void
}

/** What is known from before, and when it was so. */
export interface Known<Value> {
  value: Value
  at: number
}

/**
 * Loads when the page shows, again each time it comes back and when it is pulled down. What was there stays until the new answer is;
 * `last`: what stands in its place where nobody answers and nothing was there.
 */
export function useLoaded<Value>(load: () => Promise<Value>, last?: () => Known<Value> | undefined): Loading<Value> {
  const [state, setState] = useState<LoadState<Value>>({ kind: 'loading' })
  const turn = useRef(0)

  async function answer(asked: () => Promise<Value>): Promise<void> {
    const mine = ++turn.current
    const next = await attempt(asked)
    // An answer overtaken by a later question says nothing any more; what may pass leaves the old answer standing.
    if (mine === turn.current) {
      setState((before) => {
        const known = next.kind === 'failed' && next.problem.act === 'retry' ? (before.kind === 'ready' ? before : last?.()) : undefined
        return known ? { kind: 'ready', value: known.value, at: known.at, stale: { clock: clockIn(known.at) } } : next
      })
    }
  }
  const reload = (): Promise<void> => {
    setState((before) => (before.kind === 'failed' ? { kind: 'loading' } : before))
    return answer(load)
  }
  const replace = (other: () => Promise<Value>): Promise<void> => {
    setState({ kind: 'loading' })
    return answer(other)
  }
  useDidShow(() => void reload())
  // In WeChat only: Taro's own pulling in the browser catches every downward swipe and refreshes nothing; browsers have theirs.
  usePullDownRefresh(() => void reload().finally(() => Taro.stopPullDownRefresh()))

  return {
    state, reload, replace,
    change: (value, of) => setState((before) => (of === undefined || (before.kind === 'ready' && before.value === of) ? { kind: 'ready', value, at: Date.now() } : before)),
  }
}

async function attempt<Value>(load: () => Promise<Value>): Promise<LoadState<Value>> {
  try {
    return { kind: 'ready', value: await load(), at: Date.now() }
  } catch (error) {
    // Shown on the page instead of thrown: nobody is above to hear it.
    return { kind: 'failed', problem: problemOf(error) }
  }
}
