import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { words } from '../text/zh-CN'
import { Banner } from './banner'
import { ErrorBlock } from './error-block'
import type { Ways } from './error-block'
import type { Problem } from './problem'

/** What a page loads: not yet, there, or failed. `stale`: the last refresh failed, the answer of `clock` still stands. */
export type LoadState<Value> =
  | { kind: 'loading' }
  | { kind: 'ready'; value: Value; at: number; stale?: { clock: string } }
  | { kind: 'failed'; problem: Problem }

interface LoadedProps<Value> {
  state: LoadState<Value>
  skeleton: ReactNode
  ways: Ways
  onRetry: () => void
  children: (value: Value, at: number) => ReactNode
}

/** The states every page has: loading, error, and there it is, possibly as of earlier. */
export function Loaded<Value>({ state, skeleton, ways, onRetry, children }: LoadedProps<Value>): ReactNode {
  if (state.kind === 'loading') {
    return <View className='not-yet'>{skeleton}</View>
  }
  if (state.kind === 'failed') {
    return <View className='not-yet'><ErrorBlock problem={state.problem} ways={ways} onRetry={onRetry} /></View>
  }
  return (
    <View>
      {state.stale !== undefined && <Banner tone='wait' text={words.stale(state.stale.clock)} />}
      {children(state.value, state.at)}
    </View>
  )
}
