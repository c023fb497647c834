import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { reviewDispute } from '#shared/contract/assessments-desk'
import type { CaseId } from '#shared/model/ids'
import { go } from '../../../api/go'
import { useLoaded } from '../../../state/use-loaded'
import { waysOut } from '../../../state/ways'
import { disputeDesk } from '../../../text/desk-prices'
import { before, inFours } from '../../../text/format'
import { titleOf } from '../../../text/home-words'
import { Loaded } from '../../../ui/loaded'
import { press } from '../../../ui/press'
import { Skeleton } from '../../../ui/skeleton'
import type { Disputed } from '../../answer'
import { AnswerForm } from '../../answer-form'
import { Approval } from '../../approval'
import { CaseNotices, useCaseNotices } from '../../case-notices'
import { ClaimSide } from '../../claim'
import { DeskFrame } from '../../desk-frame'
import { callDesk, useStaff } from '../../desk-session'
import { Enter } from '../../enter'
import { Left } from '../../left'
import { Worth } from '../../worth'

const toQueue = (): void => go.backTo('/desk/pages/disputes/index')

/** One dispute: what is claimed and proven, the value as it is disputed, and the clerks' words. */
export default function Dispute(): ReactNode {
  const staff = useStaff()
  const disputeId = (useRouter().params['id'] ?? '') as CaseId
  const found = useLoaded(() => callDesk(reviewDispute, { params: { disputeId } }))
  const notices = useCaseNotices(disputeId)
  const again = () => void Promise.all([found.reload(), notices.reload()])
  return (
    <DeskFrame tab='disputes'>
      {staff === undefined && <Enter onEntered={again} />}
      {staff !== undefined && (
        <Loaded state={found.state} skeleton={<Skeleton cards={2} lines={6} />} ways={waysOut(again)} onRetry={again}>
          {(review, at) => <Open review={review} at={at} notices={<CaseNotices notices={notices} />} onChanged={found.reload} />}
        </Loaded>
      )}
    </DeskFrame>
  )
}

interface WordProps {
  review: Disputed
  at: number
  onChanged: () => Promise<void>
}

function Open({ review, at, notices, onChanged }: WordProps & { notices: ReactNode }): ReactNode {
  const { dispute, home } = review
  return (
    <View>
      <View className='case-bar'>
        <View className='case-bar__back' {...press(toQueue, { role: 'link', label: disputeDesk.back })}>{disputeDesk.back}</View>
        <View className='case-bar__no'>{inFours(dispute.number)}</View>
        <View className='quiet'>{`${disputeDesk.subject} · ${titleOf(home)}`}</View>
        {dispute.answerBy !== undefined && (
          <View className='case-bar__left'>
            <Left since={dispute.openedAt} until={dispute.answerBy} at={at} />
            <View className='case-bar__until'>{disputeDesk.until(before(dispute.answerBy, at))}</View>
          </View>
        )}
      </View>
      <View className='review review--tables'>
        <View className='review__rules'><Word review={review} at={at} onChanged={onChanged} /></View>
        <View className='review__facts'><ClaimSide review={review} /></View>
        <View className='review__proof'>
          <Worth assessment={review.assessment} versions={review.versions} />
          {notices}
        </View>
      </View>
    </View>
  )
}

/** The clerk's word, by where the dispute is. A new version is a new form: what was typed for the old one does not fit. */
function Word({ review, at, onChanged }: WordProps): ReactNode {
  const { dispute: { state, version }, mayPropose } = review
  if (state === 'inApproval') {
    return <Approval key={version} review={review} onDone={toQueue} onChanged={onChanged} />
  }
  if (state === 'inReview' && mayPropose) {
    return <AnswerForm key={version} review={review} at={at} onDone={toQueue} onChanged={onChanged} />
  }
  const isOpen = state === 'inReview'
  return (
    <View className='decide'>
      <View className='group__title'>{isOpen ? disputeDesk.notYours : disputeDesk.over}</View>
      <View className='quiet'>{isOpen ? disputeDesk.notYoursNote : disputeDesk.overNote}</View>
    </View>
  )
}
