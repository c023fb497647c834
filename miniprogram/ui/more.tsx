import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { words } from '../text/zh-CN'
import { Banner } from './banner'
import { Button } from './button'
import type { Problem } from './problem'

interface MoreProps {
  /** absent at the end of the list */
  onMore: (() => void) | undefined
  busy: boolean
  problem: Problem | undefined
}

/** The foot of a list by keyset. */
export function More({ onMore, busy, problem }: MoreProps): ReactNode {
  return (
    <View>
      {problem && <Banner tone='wait' text={`${problem.title}。${problem.note}`} />}
      {onMore && <Button kind='text' label={words.more} onPress={onMore} {...(busy ? { busy: words.moreBusy } : {})} />}
    </View>
  )
}
