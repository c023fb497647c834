import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { reviewFiling } from '#shared/contract/existing-home-desk'
import type { CaseId } from '#shared/model/ids'
import { go } from '../../../api/go'
import { deskText } from '../../../text/desk'
import { titleOf } from '../../../text/home-words'
import { Decide } from '../../decide'
import type { Reviewed } from '../../decision'
import { Deal } from '../../deal'
import { CaseBar, DeskReview } from '../../desk-review'
import { callDesk } from '../../desk-session'
import { Party } from '../../party'
import { Rules } from '../../rules'

/** Back to the queue one came from; a review opened from its address has none before it. */
const toQueue = (): void => (Taro.getCurrentPages().length > 1 ? go.back() : go.instead('/desk/pages/queue/index'))

/** One filing: what is known, what each pays, which rules hold, and the clerk's word. */
export default function Review(): ReactNode {
  const filingId = (useRouter().params['id'] ?? '') as CaseId
  return (
    <DeskReview tab='filings' caseId={filingId} read={() => callDesk(reviewFiling, { params: { filingId } })}>
      {(filing, { notices, onChanged }) => <Open filing={filing} notices={notices} onChanged={onChanged} />}
    </DeskReview>
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
      <CaseBar back={deskText.back} onBack={toQueue} number={filing.number} about={`${deskText.subject} · ${titleOf(filing.home)}`} />
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
