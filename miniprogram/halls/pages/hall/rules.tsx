import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { readQueueRules } from '#shared/contract/halls'
import { call } from '../../../api/call'
import { useOnce } from '../../../state/use-once'
import { lastKnown } from '../../../state/use-snapshot'
import { hallText } from '../../../text/halls'
import { Sheet } from '../../../ui/sheet'
import { Skeleton } from '../../../ui/skeleton'
import './hall.css'

/** The rules of queues and appointments as the machine keeps them. */
export function Rules({ flat, onClose }: { flat: boolean; onClose: () => void }): ReactNode {
  const told = useOnce(() => call(readQueueRules, {}).catch(() => lastKnown(readQueueRules, {})?.value))
  return (
    <Sheet title={hallText.rules} flat={flat} onClose={onClose}>
      {told === undefined && <Skeleton cards={1} lines={4} />}
      {told?.rules.map(({ id, text }, at) => <View key={id} className={`hall-rule num${at === 0 ? ' hall-rule--first' : ''}`}>{text}</View>)}
      {told && <View className='hall-day__note num'>{hallText.rulesSince(told.since)}</View>}
    </Sheet>
  )
}
