import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { readAssessment } from '#shared/contract/assessments'
import type { ReplyOf } from '#shared/contract/route'
import type { CaseId } from '#shared/model/ids'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { casePage } from '../../../state/case-page'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useLoaded } from '../../../state/use-loaded'
import { waysOut } from '../../../state/ways'
import { valueText } from '../../../text/price'
import { ActionBar } from '../../../ui/action-bar'
import { Button } from '../../../ui/button'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { Screen } from '../../../ui/screen'
import { SideBySide } from '../../../ui/side-by-side'
import { Skeleton } from '../../../ui/skeleton'
import { Source } from '../../../ui/source'
import { Comparables } from './comparables'
import { Head } from './head'
import { History } from './history'
import { Interval } from './interval'
import { Others } from './others'
import { PerSqm } from './per-sqm'

type Value = ReplyOf<typeof readAssessment>

/** What the home is worth for tax, with what it was compared, how the price came about, and the way to contradict it. */
export default function ValuePage(): ReactNode {
  const look = useLook()
  const filingId = (useRouter().params['id'] ?? '') as CaseId
  const found = useLoaded(() => call(readAssessment, { params: { filingId } }))
  const again = () => void found.reload()
  const hub = { label: valueText.toFiling, onPress: () => go.instead(casePage('existingHomeSale', filingId) ?? '/pages/todo/index') }
  const value = found.state.kind === 'ready' ? found.state.value : undefined
  return (
    <Screen
      look={look} offline={!useOnline()} bar={{ title: valueText.bar, onBack: go.back }}
      foot={value && <Foot filingId={filingId} mayDispute={value.mayDispute} />}
    >
      <Page>
        <Loaded state={found.state} skeleton={<Skeleton cards={3} lines={5} />} ways={waysOut(again, hub)} onRetry={again}>
          {(it, at) => <Whole value={it} at={at} elder={look.elder} />}
        </Loaded>
      </Page>
    </Screen>
  )
}

function Whole({ value, at, elder }: { value: Value; at: number; elder: boolean }): ReactNode {
  const { assessment, filing, otherwise, versions, disputes } = value
  return (
    <View>
      <Head value={value} at={at} />
      {assessment && (
        <>
          <Interval assessment={assessment} price={filing.deal.price} />
          <Comparables assessment={assessment} elder={elder} />
          <PerSqm assessment={assessment} />
        </>
      )}
      <Others of={otherwise} />
      <History versions={versions} disputes={disputes} at={at} />
      {assessment && <Source from={valueText.from(assessment.model.number)} at={assessment.benchmark.month} />}
    </View>
  )
}

function Foot({ filingId, mayDispute }: { filingId: CaseId; mayDispute: boolean }): ReactNode {
  const toTaxes = () => go.backTo(`/existing-home/pages/tax-sheet/index?id=${filingId}`)
  const toDispute = () => go.to(`/price/pages/dispute/index?id=${filingId}`)
  return (
    <ActionBar>
      {mayDispute ? (
        <SideBySide side={<Button kind='secondary' label={valueText.dispute} onPress={toDispute} />}>
          <Button label={valueText.accept} onPress={toTaxes} />
        </SideBySide>
      ) : (
        <Button label={valueText.taxes} onPress={toTaxes} />
      )}
    </ActionBar>
  )
}
