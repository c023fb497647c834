import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { readTaxSheet } from '#shared/contract/existing-home'
import type { CaseId } from '#shared/model/ids'
import { yuan } from '#shared/model/money'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useLoaded } from '../../../state/use-loaded'
import { waysOut } from '../../../state/ways'
import { assessmentText } from '../../../text/taxes'
import { ActionBar } from '../../../ui/action-bar'
import { Banner } from '../../../ui/banner'
import { Blank } from '../../../ui/blank'
import { Button } from '../../../ui/button'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { Screen } from '../../../ui/screen'
import { Skeleton } from '../../../ui/skeleton'
import { Source } from '../../../ui/source'
import { placeOf } from '../../sheet-words'
import { toHub } from '../../to-hub'
import { Comparables } from './comparables'
import { Interval } from './interval'
import { PerSqm } from './per-sqm'

/** What the home is worth for tax, with what, and how it came about. */
export default function AssessmentPage(): ReactNode {
  const filingId = (useRouter().params['id'] ?? '') as CaseId
  const sheet = useLoaded(() => call(readTaxSheet, { params: { filingId } }))
  const again = () => void sheet.reload()
  const foot = (
    <ActionBar>
      <Button label={assessmentText.back} onPress={go.back} />
    </ActionBar>
  )
  return (
    <Screen look={useLook()} offline={!useOnline()} bar={{ title: assessmentText.bar, onBack: go.back }} foot={foot}>
      <Page>
        <Loaded state={sheet.state} skeleton={<Skeleton cards={3} lines={5} />} ways={waysOut(again, toHub(filingId))} onRetry={again}>
          {({ assessment, filing: { deal, home }, priceUsed }) => {
            if (assessment === undefined) {
              return <View className='page__from'><Blank icon='clock' title={assessmentText.none} note={assessmentText.noneNote} /></View>
            }
            const below = priceUsed === 'assessed'
            const lead = below ? assessmentText.belowLead(yuan(assessment.floor)) : assessmentText.insideLead(yuan(deal.price))
            return (
              <View>
                <PageHead title={assessmentText[placeOf(assessment, deal.price)]} lead={lead} />
                {below && <Banner tone='wait' text={assessmentText.belowNote} />}
                <Interval assessment={assessment} price={deal.price} />
                <Comparables of={assessment.comparables} />
                <PerSqm assessment={assessment} home={home} />
                <Source from={assessmentText.from} at={assessment.benchmark.month} />
              </View>
            )
          }}
        </Loaded>
      </Page>
    </Screen>
  )
}
