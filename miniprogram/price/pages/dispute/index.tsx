import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { readAssessment } from '#shared/contract/assessments'
import type { CaseId } from '#shared/model/ids'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { casePage } from '../../../state/case-page'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useLoaded } from '../../../state/use-loaded'
import { waysOut } from '../../../state/ways'
import { disputeText } from '../../../text/disputes'
import { valueText } from '../../../text/price'
import { Blank } from '../../../ui/blank'
import { Button } from '../../../ui/button'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { Screen } from '../../../ui/screen'
import { Skeleton } from '../../../ui/skeleton'
import { DisputeForm } from './dispute-form'

/** To contradict the value: why, what with, and send. */
export default function DisputePage(): ReactNode {
  const look = useLook()
  const online = useOnline()
  const filingId = (useRouter().params['id'] ?? '') as CaseId
  const found = useLoaded(() => call(readAssessment, { params: { filingId } }))
  const again = () => void found.reload()
  const toFiling = () => go.instead(casePage('existingHomeSale', filingId) ?? '/pages/todo/index')
  const value = found.state.kind === 'ready' ? found.state.value : undefined
  if (value?.assessment && value.mayDispute) {
    const { assessment, filing: { home }, priceUsed } = value
    return (
      <DisputeForm
        filingId={filingId} assessmentId={assessment.id} home={home} low={priceUsed === 'assessed'} look={look} online={online} onRefused={again}
      />
    )
  }
  return (
    <Screen look={look} offline={!online} bar={{ title: disputeText.bar, onBack: go.back }}>
      <Page>
        <Loaded
          state={found.state} skeleton={<Skeleton cards={4} lines={2} />} onRetry={again}
          ways={waysOut(again, { label: valueText.toFiling, onPress: toFiling })}
        >
          {() => (
            <View className='page__from'>
              <Blank icon='info' title={disputeText.closedTitle} note={disputeText.closedNote}>
                <Button label={valueText.toFiling} onPress={toFiling} />
              </Blank>
            </View>
          )}
        </Loaded>
      </Page>
    </Screen>
  )
}
