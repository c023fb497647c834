import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { reviewFiling } from '#shared/contract/existing-home-desk'
import type { CaseId } from '#shared/model/ids'
import { go } from '../../../api/go'
import { useLoaded } from '../../../state/use-loaded'
import { waysOut } from '../../../state/ways'
import { deskText } from '../../../text/desk'
import { inFours } from '../../../text/format'
import { titleOf } from '../../../text/home-words'
import { Loaded } from '../../../ui/loaded'
import { press } from '../../../ui/press'
import { Skeleton } from '../../../ui/skeleton'
import { CaseNotices, useCaseNotices } from '../../case-notices'
import { Decide } from '../../decide'
import type { Reviewed } from '../../decision'
import { Deal } from '../../deal'
import { DeskFrame } from '../../desk-frame'
import { callDesk, useStaff } from '../../desk-session'
import { Enter } from '../../enter'
import { Party } from '../../party'
import { Rules } from '../../rules'

/** Back to the queue one came from; a review opened from its address has none before it. */
const toQueue = (): void => (Taro.getCurrentPages().length > 1 ? go.back() : go.instead('/desk/pages/queue/index'))

/** One filing: what is known, what each pays, which rules hold, and the clerk's word. */
export default function Review(): ReactNode {
  const staff = useStaff()
  const filingId = (useRouter().params['id'] ?? '') as CaseId
  const found = useLoaded(() => callDesk(reviewFiling, { params: { filingId } }))
  const notices = useCaseNotices(filingId)
  const again = () => void Promise.all([found.reload(), notices.reload()])
  return (
    <DeskFrame tab='filings'>
      {staff === undefined && <Enter onEntered={again} />}
      {staff !== undefined && (
        <Loaded state={found.state} skeleton={<Skeleton cards={2} lines={6} />} ways={waysOut(again)} onRetry={again}>
          {(filing) => <Open filing={filing} notices={<CaseNotices notices={notices} />} onChanged={found.reload} />}
        </Loaded>
      )}
    </DeskFrame>
  )
}

interface OpenProps {
  filing: Reviewed
  notices: ReactNode
  onChanged: () => Promise<void>
}

function Open({ filing, notices, onChanged }: OpenProps): ReactNode {
  return (
    <View>
      <View className='case-bar'>
        <View className='case-bar__back' {...press(toQueue, { role: 'link', label: deskText.back })}>{deskText.back}</View>
        <View className='case-bar__no'>{inFours(filing.number)}</View>
        <View className='quiet'>{`${deskText.subject} · ${titleOf(filing.home)}`}</View>
      </View>
      <View className='review'>
        <View className='review__rules'>
          <Rules rules={filing.rules} />
          <Decide filing={filing} onDone={toQueue} onChanged={onChanged} />
        </View>
        <View className='review__facts'><Deal filing={filing} /></View>
        <View className='review__proof'>
          {filing.parties.map((party) => <Party key={party.position} party={party} />)}
          {notices}
        </View>
      </View>
    </View>
  )
}
