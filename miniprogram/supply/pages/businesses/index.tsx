import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { listBusinesses } from '#shared/contract/businesses'
import type { Business } from '#shared/model/supply'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { dropActing, setActing, useActing } from '../../../state/acting'
import type { ActingFor } from '../../../state/acting'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useLoaded } from '../../../state/use-loaded'
import { waysOut } from '../../../state/ways'
import { roleWords } from '../../../text/acting'
import { businessesText } from '../../../text/supply'
import { ActionBar } from '../../../ui/action-bar'
import { Blank } from '../../../ui/blank'
import { Button } from '../../../ui/button'
import { Dotted } from '../../../ui/dotted'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { Radio, RadioGroup } from '../../../ui/radio'
import { Screen } from '../../../ui/screen'
import { Skeleton } from '../../../ui/skeleton'
import { Source } from '../../../ui/source'

/** For whom one acts: for oneself, or for a business whose register names one. */
export default function Businesses(): ReactNode {
  const acting = useActing()
  const isVisit = useRouter().params['back'] === '1'
  const found = useLoaded(async () => {
    const { items } = await call(listBusinesses, {})
    // A role that was taken away is not acted in any longer.
    if (acting !== undefined && !items.some(({ code }) => code === acting.code)) {
      dropActing()
    }
    return items
  })
  const again = () => void found.reload()
  function choose(next: ActingFor | undefined): void {
    setActing(next)
    if (isVisit) {
      go.back()
    }
  }
  const foot = !isVisit && found.state.kind === 'ready' && <Foot acting={acting} />
  return (
    <Screen look={useLook()} offline={!useOnline()} bar={{ title: businessesText.bar, onBack: go.back }} foot={foot}>
      <Page>
        <PageHead title={businessesText.title} lead={businessesText.lead} />
        <Loaded state={found.state} skeleton={<Skeleton cards={3} lines={2} />} ways={waysOut(again)} onRetry={again}>
          {(items) => (
            <View>
              <RadioGroup label={businessesText.group}>
                <Radio title={businessesText.self} on={acting === undefined} said={businessesText.selfNote} onPress={() => choose(undefined)}>
                  <View className='choice__note'>{businessesText.selfNote}</View>
                </Radio>
                {items.map((business) => (
                  <Row key={business.code} business={business} on={acting?.code === business.code} onChoose={choose} />
                ))}
              </RadioGroup>
              {items.length === 0 ? <Blank icon='people' title={businessesText.emptyTitle} note={businessesText.emptyNote} /> : <Source from={businessesText.source} />}
            </View>
          )}
        </Loaded>
      </Page>
    </Screen>
  )
}

function Row({ business, on, onChoose }: { business: Business; on: boolean; onChoose: (acting: ActingFor) => void }): ReactNode {
  const { code, name, role, payer, district } = business
  const parts = [roleWords[role], businessesText.payers[payer], district]
  return (
    <Radio title={name} on={on} said={parts.join('，')} onPress={() => onChoose({ code, name, role })}>
      <Dotted parts={parts} at='choice__note' />
    </Radio>
  )
}

/** What one can do at once for whoever was chosen. */
function Foot({ acting }: { acting: ActingFor | undefined }): ReactNode {
  return (
    <ActionBar>
      {acting === undefined
        ? <Button label={businessesText.invoice} onPress={() => go.to('/invoices/pages/new/index')} />
        : <Button label={businessesText.supply} onPress={() => go.to('/supply/pages/supply/index')} />}
    </ActionBar>
  )
}
