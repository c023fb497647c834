import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { acceptInvitation } from '#shared/contract/existing-home'
import { readInvitation } from '#shared/contract/invitations'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { intents } from '../../../api/intent'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useLoaded } from '../../../state/use-loaded'
import { useSubmit } from '../../../state/use-submit'
import { waysOut } from '../../../state/ways'
import { filingText, invitationText } from '../../../text/existing-home'
import { words } from '../../../text/zh-CN'
import { ActionBar } from '../../../ui/action-bar'
import { Button } from '../../../ui/button'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { Refused } from '../../../ui/refused'
import { Screen } from '../../../ui/screen'
import { Skeleton } from '../../../ui/skeleton'
import { goneOr } from '../../invitation-gone'
import { Decline } from './decline'
import { Gone } from './gone'
import { Offer } from './offer'

/** Somebody asks the reader to declare with them: masked until accepted. */
export default function Invitation(): ReactNode {
  const look = useLook()
  const online = useOnline()
  const code = useRouter().params['code'] ?? ''
  const [declined, setDeclined] = useState(false)
  const found = useLoaded(() => goneOr(call(readInvitation, { params: { code } })))
  const again = () => void found.reload()
  const form = useSubmit([], {
    check: () => ({}),
    send: () => intents.run(`accept ${code}`, (key) => call(acceptInvitation, { params: { code } }, key)),
    done: ({ filing }) => go.instead(`/existing-home/pages/facts/index?id=${filing.id}`),
  })
  const offer = found.state.kind === 'ready' && !declined && found.state.value.kind === 'open' ? found.state.value.value : undefined
  const joined = offer?.filingId
  const foot = offer && (
    <ActionBar note={joined === undefined ? invitationText.note : invitationText.joined}>
      {joined === undefined
        ? <Button
            label={invitationText.accept} onPress={form.submit} {...(form.busy ? { busy: invitationText.accepting } : {})}
            {...(online ? {} : { whyNot: words.whyNotOffline })}
          />
        : <Button label={invitationText.joinedAct} onPress={() => go.instead(`/existing-home/pages/filing/index?id=${joined}`)} />}
    </ActionBar>
  )
  return (
    <Screen look={look} offline={!online} bar={{ title: filingText.bar, onBack: go.back }} foot={foot}>
      <Page>
        <PageHead title={invitationText.title} {...(offer ? { lead: invitationText.lead(offer.from) } : {})} />
        {form.problem && <Refused problem={form.problem} ways={waysOut(again)} />}
        <Loaded state={found.state} skeleton={<Skeleton cards={1} lines={6} />} ways={waysOut(again)} onRetry={again}>
          {(it, at) => (declined || it.kind === 'gone' ? <Gone why={it.kind === 'gone' && !declined ? it.why : 'declined'} /> : <Offer offer={it.value} at={at} />)}
        </Loaded>
        {offer && joined === undefined && <Decline code={code} flat={look.elder} onDone={() => setDeclined(true)} />}
      </Page>
    </Screen>
  )
}
