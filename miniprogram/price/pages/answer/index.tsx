import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { readDispute } from '#shared/contract/assessments'
import type { Dispute } from '#shared/model/dispute'
import type { CaseId } from '#shared/model/ids'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { casePage } from '../../../state/case-page'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useMainSwitch } from '../../../state/subscriptions'
import { useLoaded } from '../../../state/use-loaded'
import { waysOut } from '../../../state/ways'
import { answerText, stateOfDispute } from '../../../text/disputes'
import { before, inFours } from '../../../text/format'
import { ActionBar } from '../../../ui/action-bar'
import { Banner } from '../../../ui/banner'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Fact } from '../../../ui/fact'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { Screen } from '../../../ui/screen'
import { Section } from '../../../ui/section'
import { Skeleton } from '../../../ui/skeleton'
import { Timeline } from '../../../ui/timeline'
import { claimFacts, disputeSteps } from '../../dispute-words'
import { Answer } from './answer'
import { SentPapers } from './sent-papers'
import { Withdraw } from './withdraw'

/** A dispute: who has it until when, what was said, what came of it, and the way to take it back. */
export default function AnswerPage(): ReactNode {
  const look = useLook()
  const off = useMainSwitch()
  const disputeId = (useRouter().params['id'] ?? '') as CaseId
  const found = useLoaded(async () => (await call(readDispute, { params: { disputeId } })).dispute)
  const again = () => void found.reload()
  const dispute = found.state.kind === 'ready' ? found.state.value : undefined
  return (
    <Screen
      look={look} offline={!useOnline()} bar={{ title: answerText.bar, onBack: go.back }} foot={dispute && <Foot dispute={dispute} />}
    >
      <Page>
        <Loaded state={found.state} skeleton={<Skeleton cards={3} lines={4} />} ways={waysOut(again)} onRetry={again}>
          {(it, at) => (
            <View>
              <PageHead title={stateOfDispute(it)} lead={leadOf(it, at)} />
              {off && <Banner tone='wait' {...off} />}
              <Answer dispute={it} />
              <Section title={answerText.progress} />
              <Timeline steps={disputeSteps(it, at)} />
              <Card>
                <View className='card__title'>{answerText.claim}</View>
                {claimFacts(it.claim).map(({ label, value }) => <Fact key={label} label={label} value={value} />)}
                <Fact label={answerText.number} value={inFours(it.number)} />
              </Card>
              <SentPapers papers={it.claim.papers} flat={look.elder} />
              {isOpen(it) && <Withdraw disputeId={it.id} flat={look.elder} onDone={found.change} onMoved={again} />}
            </View>
          )}
        </Loaded>
      </Page>
    </Screen>
  )
}

const isOpen = ({ state }: Pick<Dispute, 'state'>): boolean => state === 'inReview' || state === 'inApproval'

function leadOf({ state, answer, answerBy }: Dispute, now: number): string {
  if (state === 'withdrawn') {
    return answerText.withdrawnLead
  }
  if (answer) {
    return (answerText.doneLead as Partial<Record<string, string>>)[answer.outcome] ?? ''
  }
  return answerBy === undefined ? '' : answerText.openLead(before(answerBy, now))
}

/** Over: to the taxes as they now are. Until then the filing tells who waits for whom. */
function Foot({ dispute }: { dispute: Dispute }): ReactNode {
  const toTaxes = () => go.instead(`/existing-home/pages/tax-sheet/index?id=${dispute.filingId}`)
  const toFiling = () => go.instead(casePage('existingHomeSale', dispute.filingId) ?? '/pages/todo/index')
  return (
    <ActionBar>
      {isOpen(dispute)
        ? <Button kind='secondary' label={answerText.toFiling} onPress={toFiling} />
        : <Button label={answerText.taxes} onPress={toTaxes} />}
    </ActionBar>
  )
}
