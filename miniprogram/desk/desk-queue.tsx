import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useLoaded } from '../state/use-loaded'
import { waysOut } from '../state/ways'
import { Loaded } from '../ui/loaded'
import { Skeleton } from '../ui/skeleton'
import { DeskFrame } from './desk-frame'
import type { Tab } from './desk-frame'
import { useStaff } from './desk-session'
import { Enter } from './enter'

interface DeskQueueProps<Value> {
  tab: Tab
  read: () => Promise<Value>
  /** `at`: when it was read, milliseconds; `role`: of who sits there */
  children: (value: Value, seen: { at: number; again: () => void; role: string }) => ReactNode
  /** below, also while nothing can be read */
  foot?: ReactNode
}

/** A tab of the desk: first the password, then what waits. */
export function DeskQueue<Value>({ tab, read, children, foot }: DeskQueueProps<Value>): ReactNode {
  const staff = useStaff()
  const found = useLoaded(read)
  const again = () => void found.reload()
  return (
    <DeskFrame tab={tab}>
      {staff === undefined && <Enter onEntered={again} />}
      {staff !== undefined && (
        <View className='queue'>
          <Loaded state={found.state} skeleton={<Skeleton cards={1} lines={8} />} ways={waysOut(again)} onRetry={again}>
            {(value, at) => children(value, { at, again, role: staff.role })}
          </Loaded>
          {foot}
        </View>
      )}
    </DeskFrame>
  )
}
