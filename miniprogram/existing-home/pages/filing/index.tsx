import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { readFiling } from '#shared/contract/existing-home'
import type { CaseId } from '#shared/model/ids'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { platform } from '../../../api/platform'
import { isOpen } from '../../../state/case-open'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useMainSwitch } from '../../../state/subscriptions'
import { useLoaded } from '../../../state/use-loaded'
import { useSoon } from '../../../state/use-soon'
import { waysOut } from '../../../state/ways'
import { filingText, hubText } from '../../../text/existing-home'
import { titleOf } from '../../../text/home-words'
import { Banner } from '../../../ui/banner'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { Refused } from '../../../ui/refused'
import { Screen } from '../../../ui/screen'
import { Section } from '../../../ui/section'
import { Skeleton } from '../../../ui/skeleton'
import { Timeline } from '../../../ui/timeline'
import { mayWithdraw, stepsOf } from '../../filing-steps'
import { cardFor, invitees } from '../../invitees'
import { Disputed } from '../../disputed'
import { Parties } from '../../parties'
import { toCases } from '../../to-hub'
import { DealCard } from './deal-card'
import { Invitations } from './invitations'
import { NextAct } from './next-act'
import { Rules } from './rules'
import { useInviting } from './use-inviting'
import { Withdraw } from './withdraw'

/** The filing: how far each party is, who holds it, and the one thing to do next. */
export default function FilingPage(): ReactNode {
  const look = useLook()
  const off = useMainSwitch()
  const online = useOnline()
  const filingId = (useRouter().params['id'] ?? '') as CaseId
  const found = useLoaded(async () => (await call(readFiling, { params: { filingId } })).filing)
  const again = () => void found.reload()
  const { state } = found
  const filing = state.kind === 'ready' ? state.value : undefined
  const seenAt = state.kind === 'ready' ? state.at : 0
  useSoon(filing !== undefined && isOpen(filing.state), seenAt, again)
  const inviting = useInviting(filingId, found.change)
  platform.useShare(hubText.share, (buttonId) => (filing && cardFor(invitees(filing), buttonId)) ?? '/pages/home/index')
  return (
    <Screen
      look={look} offline={!online} bar={{ title: filingText.bar, onBack: go.back }}
      foot={filing && <NextAct filing={filing} at={seenAt} inviting={inviting} online={online} onChange={found.change} />}
    >
      <Page>
        <Loaded state={state} skeleton={<Skeleton cards={3} lines={4} />} ways={waysOut(again, toCases)} onRetry={again}>
          {(it, at) => (
            <View>
              <PageHead title={titleOf(it.home)} />
              {off && <Banner tone='wait' {...off} />}
              {inviting.problem && <Refused problem={inviting.problem} ways={waysOut(again)} />}
              {inviting.told && <Banner tone='done' text={inviting.told} />}
              {it.state === 'returned' && it.returned && <Banner tone='wait' text={`${hubText.returnedTitle}：${it.returned}`} />}
              {it.dispute && <Disputed dispute={it.dispute} now={at} />}
              {it.state === 'withdrawn' ? <Banner tone='wait' text={hubText.withdrawn} /> : <Parties parties={it.parties} />}
              <Invitations filing={it} at={at} inviting={inviting} online={online} />
              <Rules filing={it} />
              <Section title={hubText.progress} />
              <Timeline steps={stepsOf(it, at)} />
              <DealCard filing={it} />
              {mayWithdraw(it) && <Withdraw filingId={it.id} flat={look.elder} onDone={again} />}
            </View>
          )}
        </Loaded>
      </Page>
    </Screen>
  )
}
