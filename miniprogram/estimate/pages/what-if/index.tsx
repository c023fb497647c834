import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { readFiling, readTaxSheet } from '#shared/contract/existing-home'
import { Failure } from '#shared/failure'
import type { CaseId } from '#shared/model/ids'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { casePage } from '../../../state/case-page'
import { whatIfBegun } from '../../../state/draft'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useLoaded } from '../../../state/use-loaded'
import { waysOut } from '../../../state/ways'
import type { WhatIf as Begun } from '../../../state/what-if'
import { estimateText } from '../../../text/estimate'
import { ActionBar } from '../../../ui/action-bar'
import { Button } from '../../../ui/button'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { Screen } from '../../../ui/screen'
import { Skeleton } from '../../../ui/skeleton'
import { filledFrom } from '../../filled-from'
import { blank } from '../../scenario-of'
import { WhatIf } from './what-if'

/** What would a sale cost, today or later? For everybody; from a filing it begins with the filing's facts. */
export default function WhatIfPage(): ReactNode {
  const filingId = useRouter().params['filing'] as CaseId | undefined
  const begun = useLoaded(() => begin(filingId))
  const again = () => void begun.reload()
  const hub = filingId && casePage('existingHomeSale', filingId)
  const foot = hub && <ActionBar><Button label={estimateText.back} onPress={() => go.instead(hub)} /></ActionBar>
  return (
    <Screen look={useLook()} offline={!useOnline()} bar={{ title: estimateText.bar, onBack: go.back }} foot={foot}>
      <Page>
        <PageHead title={estimateText.title} lead={filingId === undefined ? estimateText.lead : estimateText.leadFiled} />
        <Loaded state={begun.state} skeleton={<Skeleton cards={2} lines={4} />} ways={waysOut(again)} onRetry={again}>
          {(form) => <WhatIf key={form.filledFrom} begun={form} />}
        </Loaded>
      </Page>
    </Screen>
  )
}

/** What was begun here before, unless it belongs to another filing or to facts that have changed since. */
async function begin(filingId: CaseId | undefined): Promise<Begun> {
  const fresh = filingId === undefined ? blank : await fromFiling(filingId)
  const begun = whatIfBegun.read()
  return begun?.filledFrom === fresh.filledFrom ? begun : fresh
}

async function fromFiling(filingId: CaseId): Promise<Begun> {
  try {
    const { filing, assessment } = await call(readTaxSheet, { params: { filingId } })
    return filledFrom(filing, assessment)
  } catch (error) {
    // Before the tax sheet can be made, or while the assessment does not answer, the facts alone will do.
    if (error instanceof Failure && (error.code === 'filing.wrong_state' || error.code === 'core.unavailable')) {
      return filledFrom((await call(readFiling, { params: { filingId } })).filing, undefined)
    }
    throw error
  }
}
