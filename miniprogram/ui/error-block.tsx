import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { acts, words } from '../text/zh-CN'
import { aria } from './aria'
import { Blank } from './blank'
import { Button } from './button'
import type { IconName } from './icon-name'
import type { Problem } from './problem'

/** What a reader may do about a problem, besides trying again. */
export interface Ways {
  /** to the page where the identity is proven */
  prove: () => void
  signIn: () => void
  update: () => void
  phone: () => void
  /** where trying again does not help, the page that does */
  instead?: { label: string; onPress: () => void }
}

interface ErrorBlockProps {
  problem: Problem
  ways: Ways
  onRetry: () => void
}

const ICONS: Record<Problem['act'], IconName> = { prove: 'shield', signIn: 'me', update: 'refresh', wechat: 'door', retry: 'refresh', none: 'info' }

/** What failed, what is kept of one's input, what to do; the problem number small. */
export function ErrorBlock({ problem, ways, onRetry }: ErrorBlockProps): ReactNode {
  const { act } = problem
  const run = { prove: ways.prove, signIn: ways.signIn, update: ways.update, retry: onRetry }
  return (
    <View {...aria({ role: act === 'prove' ? 'status' : 'alert' })}>
      <Blank icon={ICONS[act]} title={problem.title} note={problem.note}>
        {act !== 'wechat' && act !== 'none' && <Button label={acts[act]} onPress={run[act]} />}
        {act === 'none' && ways.instead && <Button kind='secondary' {...ways.instead} />}
        {act === 'retry' && <Button kind='text' label={words.phone} onPress={ways.phone} />}
        {(act === 'retry' || act === 'none') && problem.traceId !== undefined && <View className='trace'>{words.problemNumber(problem.traceId)}</View>}
      </Blank>
    </View>
  )
}
