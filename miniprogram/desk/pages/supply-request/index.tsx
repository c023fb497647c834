import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { reviewSupplyRequest } from '#shared/contract/supply-desk'
import type { CaseId } from '#shared/model/ids'
import { go } from '../../../api/go'
import { supplyDesk } from '../../../text/desk-supply'
import { before } from '../../../text/format'
import { requestTitles } from '../../../text/supply'
import { CaseBar, DeskReview } from '../../desk-review'
import { callDesk } from '../../desk-session'
import { SupplyDecide } from '../../supply-decide'
import { SupplyAsked, SupplyStanding } from '../../supply-facts'
import { SupplyPack } from '../../supply-pack'
import type { ReviewedSupply } from '../../supply-words'

const toQueue = (): void => go.backTo('/desk/pages/supply/index')

/** One raise, order or appeal: what is asked, how the business stands, and the clerk's word or hand. */
export default function SupplyReview(): ReactNode {
  const requestId = (useRouter().params['id'] ?? '') as CaseId
  return (
    <DeskReview tab='supply' caseId={requestId} read={() => callDesk(reviewSupplyRequest, { params: { requestId } })}>
      {(review, { at, notices, onChanged }) => <Open review={review} at={at} notices={notices} onChanged={onChanged} />}
    </DeskReview>
  )
}

const clockOf = ({ openedAt: since, answerBy: until }: ReviewedSupply['request'], at: number) =>
  until && { since, until, at, words: supplyDesk.until(before(until, at)) }

interface OpenProps {
  review: ReviewedSupply
  at: number
  notices: ReactNode
  onChanged: () => Promise<void>
}

function Open({ review, at, notices, onChanged }: OpenProps): ReactNode {
  const { request } = review
  return (
    <View>
      <CaseBar
        back={supplyDesk.back} onBack={toQueue} number={request.number} about={`${requestTitles[request.kind]} · ${request.business.name}`}
        clock={clockOf(request, at)}
      />
      <View className='review review--tables'>
        <View className='review__rules'><Word review={review} onChanged={onChanged} /></View>
        <View className='review__facts'><SupplyAsked review={review} /></View>
        <View className='review__proof'>
          <SupplyStanding review={review} />
          {notices}
        </View>
      </View>
    </View>
  )
}

/** A new version is a new form: what was typed for the old one does not fit. */
function Word({ review, onChanged }: Omit<OpenProps, 'at' | 'notices'>): ReactNode {
  const { state, version } = review.request
  if (state === 'inReview') {
    return <SupplyDecide key={version} review={review} onDone={toQueue} onChanged={onChanged} />
  }
  if (state === 'packing') {
    return <SupplyPack key={version} review={review} onDone={toQueue} onChanged={onChanged} />
  }
  return (
    <View className='decide'>
      <View className='group__title'>{supplyDesk.over}</View>
      <View className='quiet'>{supplyDesk.overNote}</View>
    </View>
  )
}
