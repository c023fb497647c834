import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { reviewSupplyRequest } from '#shared/contract/supply-desk'
import type { CaseId } from '#shared/model/ids'
import { go } from '../../../api/go'
import { useLoaded } from '../../../state/use-loaded'
import { waysOut } from '../../../state/ways'
import { supplyDesk } from '../../../text/desk-supply'
import { before, inFours } from '../../../text/format'
import { requestTitles } from '../../../text/supply'
import { Loaded } from '../../../ui/loaded'
import { press } from '../../../ui/press'
import { Skeleton } from '../../../ui/skeleton'
import { CaseNotices, useCaseNotices } from '../../case-notices'
import { DeskFrame } from '../../desk-frame'
import { callDesk, useStaff } from '../../desk-session'
import { Enter } from '../../enter'
import { Left } from '../../left'
import { SupplyDecide } from '../../supply-decide'
import { SupplyAsked, SupplyStanding } from '../../supply-facts'
import { SupplyPack } from '../../supply-pack'
import type { ReviewedSupply } from '../../supply-words'

const toQueue = (): void => go.backTo('/desk/pages/supply/index')

/** One raise, order or appeal: what is asked, how the business stands, and the clerk's word or hand. */
export default function SupplyReview(): ReactNode {
  const staff = useStaff()
  const requestId = (useRouter().params['id'] ?? '') as CaseId
  const found = useLoaded(() => callDesk(reviewSupplyRequest, { params: { requestId } }))
  const notices = useCaseNotices(requestId)
  const again = () => void Promise.all([found.reload(), notices.reload()])
  return (
    <DeskFrame tab='supply'>
      {staff === undefined && <Enter onEntered={again} />}
      {staff !== undefined && (
        <Loaded state={found.state} skeleton={<Skeleton cards={2} lines={6} />} ways={waysOut(again)} onRetry={again}>
          {(review, at) => <Open review={review} at={at} notices={<CaseNotices notices={notices} />} onChanged={found.reload} />}
        </Loaded>
      )}
    </DeskFrame>
  )
}

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
      <View className='case-bar'>
        <View className='case-bar__back' {...press(toQueue, { role: 'link', label: supplyDesk.back })}>{supplyDesk.back}</View>
        <View className='case-bar__no'>{inFours(request.number)}</View>
        <View className='quiet'>{`${requestTitles[request.kind]} · ${request.business.name}`}</View>
        {request.answerBy !== undefined && (
          <View className='case-bar__left'>
            <Left since={request.openedAt} until={request.answerBy} at={at} />
            <View className='case-bar__until'>{supplyDesk.until(before(request.answerBy, at))}</View>
          </View>
        )}
      </View>
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
