import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { reviewDispute } from '#shared/contract/assessments-desk'
import type { CaseId } from '#shared/model/ids'
import { go } from '../../../api/go'
import { disputeDesk } from '../../../text/desk-prices'
import { before } from '../../../text/format'
import { titleOf } from '../../../text/home-words'
import type { Disputed } from '../../answer'
import { AnswerForm } from '../../answer-form'
import { Approval } from '../../approval'
import { ClaimSide } from '../../claim'
import { CaseBar, DeskReview } from '../../desk-review'
import { callDesk } from '../../desk-session'
import { Worth } from '../../worth'

const toQueue = (): void => go.backTo('/desk/pages/disputes/index')

/** One dispute: what is claimed and proven, the value as it is disputed, and the clerks' words. */
export default function Dispute(): ReactNode {
  const disputeId = (useRouter().params['id'] ?? '') as CaseId
  return (
    <DeskReview tab='disputes' caseId={disputeId} read={() => callDesk(reviewDispute, { params: { disputeId } })}>
      {(review, { at, notices, onChanged }) => <Open review={review} at={at} notices={notices} onChanged={onChanged} />}
    </DeskReview>
  )
}

const clockOf = ({ openedAt: since, answerBy: until }: Disputed['dispute'], at: number) =>
  until && { since, until, at, words: disputeDesk.until(before(until, at)) }

interface WordProps {
  review: Disputed
  at: number
  onChanged: () => Promise<void>
}

function Open({ review, at, notices, onChanged }: WordProps & { notices: ReactNode }): ReactNode {
  const { dispute, home } = review
  return (
    <View>
      <CaseBar
        back={disputeDesk.back} onBack={toQueue} number={dispute.number} about={`${disputeDesk.subject} · ${titleOf(home)}`}
        clock={clockOf(dispute, at)}
      />
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
