import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Outlet } from '#shared/model/supply'
import { go } from '../../../api/go'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { leavePicked } from '../../../state/picked-delivery'
import { waysOut } from '../../../state/ways'
import { outletKindTabs, outletsText } from '../../../text/delivery'
import { Banner } from '../../../ui/banner'
import { Blank } from '../../../ui/blank'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Cell } from '../../../ui/cell'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { Screen } from '../../../ui/screen'
import { Segments } from '../../../ui/segments'
import { Skeleton } from '../../../ui/skeleton'
import { pickedOutlet } from '../../picked-of'
import { Districts } from './districts'
import { OutletCard } from './outlet-card'
import { useOutlets } from './use-outlets'
import './outlets.css'

/** Where paper is collected: to look at, or (`pick=1`) to pick one and go back; `for=invoice`: only where one is printed. */
export default function Outlets(): ReactNode {
  const look = useLook()
  const { params } = useRouter()
  const isPick = params['pick'] === '1'
  const kinds = KINDS.filter((kind) => params['for'] !== 'invoice' || kind !== 'machine')
  const [choosing, setChoosing] = useState(false)
  const { state, again, near, only, choose, ask } = useOutlets()
  function pick(outlet: Outlet): void {
    leavePicked(pickedOutlet(outlet))
    go.back()
  }
  return (
    <Screen look={look} offline={!useOnline()} bar={{ title: outletsText.bar, onBack: go.back }}>
      <Page>
        <PageHead title={isPick ? outletsText.pickTitle : outletsText.title} lead={isPick ? outletsText.pickLead : outletsText.lead} />
        {near === 'unknown' && <Banner tone='wait' text={outletsText.notFound} />}
        {near === 'known' ? <Banner text={outletsText.nearest} /> : <Near busy={near === 'asking'} onPress={ask} />}
        <View className='near'>
          <Segments of={kinds.map((id) => ({ id, label: outletKindTabs[id] }))} on={only.kind ?? 'all'} onChoose={(id) => choose({ ...only, kind: id === 'all' ? undefined : id })} />
        </View>
        <Loaded state={state} skeleton={<Skeleton cards={3} lines={4} />} ways={waysOut(again)} onRetry={again}>
          {({ items, districts }) => (
            <View>
              <Card flush>
                <Cell first title={outletsText.district} value={only.district ?? outletsText.all} onPress={() => setChoosing(true)} />
              </Card>
              {choosing && (
                <Districts all={districts} on={only.district} flat={look.elder} onClose={() => setChoosing(false)} onChoose={(district) => { setChoosing(false); choose({ ...only, district }) }} />
              )}
              {ofKinds(items, kinds).map((outlet) => <OutletCard key={outlet.id} outlet={outlet} onPick={isPick ? () => pick(outlet) : undefined} />)}
              {ofKinds(items, kinds).length === 0 && <Blank icon='door' title={outletsText.emptyTitle} note={outletsText.emptyNote} />}
            </View>
          )}
        </Loaded>
      </Page>
    </Screen>
  )
}

const KINDS = ['all', 'post', 'window', 'machine'] as const

const ofKinds = (outlets: readonly Outlet[], kinds: readonly string[]): Outlet[] => outlets.filter(({ kind }) => kinds.includes(kind))

/** Where the reader is, is asked only by this tap. */
function Near({ busy, onPress }: { busy: boolean; onPress: () => void }): ReactNode {
  return (
    <View className='near'>
      <Button kind='secondary' label={outletsText.near} onPress={onPress} {...(busy ? { busy: outletsText.finding } : {})} />
    </View>
  )
}
