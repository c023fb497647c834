import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Instant } from '#shared/model/day'
import type { CaseId } from '#shared/model/ids'
import { useLoaded } from '../state/use-loaded'
import { waysOut } from '../state/ways'
import { inFours } from '../text/format'
import { Loaded } from '../ui/loaded'
import { press } from '../ui/press'
import { Skeleton } from '../ui/skeleton'
import { CaseNotices, useCaseNotices } from './case-notices'
import { DeskFrame } from './desk-frame'
import type { Tab } from './desk-frame'
import { useStaff } from './desk-session'
import { Enter } from './enter'
import { Left } from './left'

interface DeskReviewProps<Value> {
  tab: Tab
  caseId: CaseId
  read: () => Promise<Value>
  /** `at`: when it was read, milliseconds; `notices`: the card of what the parties were told */
  children: (value: Value, seen: { at: number; notices: ReactNode; onChanged: () => Promise<void> }) => ReactNode
}

/** One case at the desk: first the password, then the case, with what its parties were told beside it. */
export function DeskReview<Value>({ tab, caseId, read, children }: DeskReviewProps<Value>): ReactNode {
  const staff = useStaff()
  const found = useLoaded(read)
  const notices = useCaseNotices(caseId)
  const again = () => void Promise.all([found.reload(), notices.reload()])
  return (
    <DeskFrame tab={tab}>
      {staff === undefined && <Enter onEntered={again} />}
      {staff !== undefined && (
        <Loaded state={found.state} skeleton={<Skeleton cards={2} lines={6} />} ways={waysOut(again)} onRetry={again}>
          {(value, at) => children(value, { at, notices: <CaseNotices notices={notices} />, onChanged: found.reload })}
        </Loaded>
      )}
    </DeskFrame>
  )
}

interface CaseBarProps {
  back: string
  onBack: () => void
  number: string
  about: string
  /** until when an answer is promised, and how that reads */
  clock?: { since: Instant; until: Instant; at: number; words: string } | undefined
}

/** Above a case: the way back, its number, what it is about, and the clock. */
export function CaseBar({ back, onBack, number, about, clock }: CaseBarProps): ReactNode {
  return (
    <View className='case-bar'>
      <View className='case-bar__back' {...press(onBack, { role: 'link', label: back })}>{back}</View>
      <View className='case-bar__no'>{inFours(number)}</View>
      <View className='quiet'>{about}</View>
      {clock && (
        <View className='case-bar__left'>
          <Left since={clock.since} until={clock.until} at={clock.at} />
          <View className='case-bar__until'>{clock.words}</View>
        </View>
      )}
    </View>
  )
}
