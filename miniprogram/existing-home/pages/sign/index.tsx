import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { readTaxSheet, signFiling } from '#shared/contract/existing-home'
import type { CallInput, ReplyOf } from '#shared/contract/route'
import type { CaseId, IntentKey } from '#shared/model/ids'
import { yuan } from '#shared/model/money'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { intents } from '../../../api/intent'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { askFor, useAsks } from '../../../state/subscriptions'
import { useLoaded } from '../../../state/use-loaded'
import { useSubmit } from '../../../state/use-submit'
import { waysOut } from '../../../state/ways'
import { signText } from '../../../text/payment'
import { words } from '../../../text/zh-CN'
import { ActionBar } from '../../../ui/action-bar'
import { Blank } from '../../../ui/blank'
import { Button } from '../../../ui/button'
import { HeroAmount } from '../../../ui/hero-amount'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { Screen } from '../../../ui/screen'
import { Skeleton } from '../../../ui/skeleton'
import { Steps } from '../../../ui/steps'
import { Refusal } from '../../refusal'
import { wayBack } from '../../way-back'
import type { WayBack } from '../../way-back'
import { Disputed } from '../../disputed'
import { placeIn } from '../../place-in'
import { toHub } from '../../to-hub'
import { SignedFor } from './signed-for'
import { Statement } from './statement'

/** The total once more, what one states by signing, and the signature. */
export default function Sign(): ReactNode {
  const online = useOnline()
  const filingId = (useRouter().params['id'] ?? '') as CaseId
  const hub: `/${string}` = `/existing-home/pages/filing/index?id=${filingId}`
  const sheet = useLoaded(() => call(readTaxSheet, { params: { filingId } }))
  const again = () => void sheet.reload()
  const [back, setBack] = useState<WayBack>()
  const value = sheet.state.kind === 'ready' ? sheet.state.value : undefined
  const mine = value?.filing.todo === 'sign' ? value : undefined
  useAsks()
  const signed = (key: IntentKey) => call(signFiling, { params: { filingId }, body: bodyOf(mine) }, key)
  const form = useSubmit([], {
    check: () => ({}),
    send: () => {
      // Still within the tap; the signature does not wait for it.
      void askFor('submit')
      return intents.run(`sign ${filingId}`, signed).catch((error: unknown) => {
        setBack(wayBack(error, filingId))
        throw error
      })
    },
    done: ({ filing }) => go.instead(filing.todo === 'pay' ? `/existing-home/pages/notice/index?id=${filingId}` : hub),
  })
  const foot = mine && (
    <ActionBar note={mine.total === undefined ? signText.noteUnknown : signText.note}>
      <Button
        label={signText.act} onPress={form.submit} {...(form.busy ? { busy: signText.busy } : {})}
        {...(online ? {} : { whyNot: words.whyNotOffline })}
      />
    </ActionBar>
  )
  return (
    <Screen look={useLook()} offline={!online} bar={{ title: signText.bar, onBack: go.back }} foot={foot}>
      <Page>
        {value && <Steps {...placeIn(value.filing.side, 5)} />}
        <Loaded state={sheet.state} skeleton={<Skeleton cards={2} lines={5} />} ways={waysOut(again, toHub(filingId))} onRetry={again}>
          {({ total, filing, undertakings }, at) => (
            <View>
              {total === undefined
                ? <PageHead title={signText.title} lead={signText.totalUnknown} />
                : <HeroAmount lead={signText.total} amount={yuan(total)} {...(filing.todo === 'sign' ? { note: signText.lead } : {})} />}
              {filing.dispute && <Disputed dispute={filing.dispute} now={at} />}
              {form.problem && <Refusal problem={form.problem} back={back} />}
              {filing.todo === 'sign' ? <><SignedFor filing={filing} /><Statement undertakings={undertakings} /></> : (
                <Blank icon='info' title={signText.notYet} note={signText.notYetNote}>
                  <Button kind='secondary' label={signText.toHub} onPress={() => go.instead(hub)} />
                </Blank>
              )}
            </View>
          )}
        </Loaded>
      </Page>
    </Screen>
  )
}

/** What was on the page is what is signed. */
function bodyOf(shown: ReplyOf<typeof readTaxSheet> | undefined): CallInput<typeof signFiling>['body'] {
  const { total, filing, undertakings = [] } = shown ?? {}
  return {
    ...(total === undefined ? {} : { totalShown: total }),
    factsSeen: filing?.factsSeen ?? '',
    undertakings: undertakings.map(({ id, version }) => ({ id, version })),
  }
}
