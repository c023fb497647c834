import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { confirmFacts, readFiling } from '#shared/contract/existing-home'
import type { Filing } from '#shared/model/filing'
import type { CaseId } from '#shared/model/ids'
import { Failure } from '#shared/failure'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { intents } from '../../../api/intent'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useLoaded } from '../../../state/use-loaded'
import { useSubmit } from '../../../state/use-submit'
import { waysOut } from '../../../state/ways'
import { factsText, filingText } from '../../../text/existing-home'
import { Banner } from '../../../ui/banner'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { Refused } from '../../../ui/refused'
import { Screen } from '../../../ui/screen'
import { Skeleton } from '../../../ui/skeleton'
import { Steps } from '../../../ui/steps'
import { Parties } from '../../parties'
import { placeIn } from '../../place-in'
import { toHub } from '../../to-hub'
import { ConfirmBar } from './confirm-bar'
import { FactCards } from './fact-cards'
import { Wrong } from './wrong'

/** What the state knows of the home, the contract and the own family; the reader only nods, or says what is wrong. */
export default function Facts(): ReactNode {
  const look = useLook()
  const online = useOnline()
  const filingId = (useRouter().params['id'] ?? '') as CaseId
  const [wrong, setWrong] = useState(false)
  const [changed, setChanged] = useState(false)
  const close = useCallback(() => setWrong(false), [])
  const found = useLoaded(async () => (await call(readFiling, { params: { filingId } })).filing)
  const again = () => void found.reload()
  const filing = found.state.kind === 'ready' ? found.state.value : undefined
  const form = useSubmit([], {
    check: () => ({}),
    send: () => confirm(filingId, filing?.factsSeen ?? ''),
    done: (confirmed) => {
      if (confirmed) {
        go.instead(`/existing-home/pages/tax-sheet/index?id=${filingId}`)
        return
      }
      setChanged(true)
      again()
    },
  })
  return (
    <Screen
      look={look} offline={!online} bar={{ title: filingText.bar, onBack: go.back }}
      foot={filing && <ConfirmBar filing={filing} busy={form.busy} online={online} onRight={form.submit} onWrong={() => setWrong(true)} />}
    >
      <Page>
        {filing && <Steps {...placeIn(filing.side, 3)} />}
        <PageHead title={factsText.title} lead={factsText.lead} />
        {form.problem && <Refused problem={form.problem} ways={waysOut(again)} />}
        {changed && <Banner tone='wait' text={factsText.changed} />}
        <Loaded state={found.state} skeleton={<Skeleton cards={3} lines={4} />} ways={waysOut(again, toHub(filingId))} onRetry={again}>
          {(it) => (
            <View>
              <Parties parties={it.parties} />
              <FactCards filing={it} />
            </View>
          )}
        </Loaded>
        {wrong && filing && <Wrong side={filing.side} flat={look.elder} onClose={close} />}
      </Page>
    </Screen>
  )
}

/** Nods to the facts as shown; undefined when they are no longer those. */
async function confirm(filingId: CaseId, factsSeen: string): Promise<Filing | undefined> {
  try {
    return (await intents.run(`confirm ${filingId} ${factsSeen}`, (key) => call(confirmFacts, { params: { filingId }, body: { factsSeen } }, key))).filing
  } catch (error) {
    if (error instanceof Failure && error.code === 'filing.changed') {
      return undefined
    }
    throw error
  }
}
