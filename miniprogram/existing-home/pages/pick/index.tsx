import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { listSellable } from '#shared/contract/existing-home'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { beginSale, saleBegun } from '../../../state/draft'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useLoaded } from '../../../state/use-loaded'
import { waysOut } from '../../../state/ways'
import { filingText, pickText } from '../../../text/existing-home'
import { dayAndClock } from '../../../text/format'
import { homesText } from '../../../text/my-homes'
import { ActionBar } from '../../../ui/action-bar'
import { Blank } from '../../../ui/blank'
import { Button } from '../../../ui/button'
import { Link } from '../../../ui/link'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { RadioGroup } from '../../../ui/radio'
import { Screen } from '../../../ui/screen'
import { Skeleton } from '../../../ui/skeleton'
import { Source } from '../../../ui/source'
import { Steps } from '../../../ui/steps'
import { maySell } from '../../candidate'
import { CandidateRow } from './candidate-row'

/** Step 1: which home. Where only one can be sold it is chosen already. */
export default function Pick(): ReactNode {
  const [chosen, setChosen] = useState(() => saleBegun.read()?.unitNumber)
  const homes = useLoaded(() => call(listSellable, {}))
  const again = () => void homes.reload()
  const open = homes.state.kind === 'ready' ? homes.state.value.items.filter(maySell).map(({ home }) => home.unitNumber) : []
  const on = open.find((unit) => unit === chosen) ?? (open.length === 1 ? open[0] : undefined)
  function sell(unit: string): void {
    saleBegun.write(beginSale(unit))
    go.to('/existing-home/pages/deal/index')
  }
  const foot = homes.state.kind === 'ready' && homes.state.value.items.length > 0 && (
    <ActionBar>
      <Button label={pickText.act} onPress={() => on && sell(on)} {...(on === undefined ? { whyNot: pickText.none } : {})} />
    </ActionBar>
  )
  return (
    <Screen look={useLook()} offline={!useOnline()} bar={{ title: filingText.bar, onBack: go.back }} foot={foot}>
      <Page>
        <Steps at={1} of={5} />
        <PageHead title={pickText.title} lead={pickText.lead} />
        <Loaded state={homes.state} skeleton={<Skeleton cards={2} lines={4} />} ways={waysOut(again)} onRetry={again}>
          {({ items, asOf }) => (
            <View>
              {items.length === 0 && <Blank icon='key' title={pickText.emptyTitle} note={pickText.emptyNote} />}
              <RadioGroup label={pickText.title}>
                {items.map((item) => (
                  <CandidateRow key={item.home.unitNumber} item={item} on={item.home.unitNumber === on} onPress={() => setChosen(item.home.unitNumber)} />
                ))}
              </RadioGroup>
              <View className='candidates__from'>
                <Source from={homesText.source} at={dayAndClock(asOf)} />
              </View>
              <Link label={pickText.missing} onPress={() => go.to('/my-homes/pages/missing/index')} />
              {items.length > 0 && <View className='small quiet'>{pickText.buyer}</View>}
            </View>
          )}
        </Loaded>
      </Page>
    </Screen>
  )
}
