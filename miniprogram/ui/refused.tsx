import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { acts, words } from '../text/zh-CN'
import { Banner } from './banner'
import './blank.css'
import type { Ways } from './error-block'
import type { Problem } from './problem'

/** Why a form was not taken, above it: what happened, that the input is kept, what to do. */
export function Refused({ problem, ways }: { problem: Problem; ways: Ways }): ReactNode {
  const { act } = problem
  const way = act === 'prove' || act === 'signIn' || act === 'update' ? { act: { label: acts[act], onPress: ways[act] } } : {}
  return (
    <View>
      <Banner tone='late' text={`${problem.title}。${words.kept}${problem.note}`} {...way} />
      {problem.traceId !== undefined && <View className='trace'>{words.problemNumber(problem.traceId)}</View>}
    </View>
  )
}
