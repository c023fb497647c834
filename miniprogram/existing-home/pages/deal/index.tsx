import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { listSellable } from '#shared/contract/existing-home'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { saleBegun } from '../../../state/draft'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useLoaded } from '../../../state/use-loaded'
import { waysOut } from '../../../state/ways'
import { dealText, filingText } from '../../../text/existing-home'
import { Blank } from '../../../ui/blank'
import { Button } from '../../../ui/button'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { Screen } from '../../../ui/screen'
import { Skeleton } from '../../../ui/skeleton'
import { Steps } from '../../../ui/steps'
import { maySell } from '../../candidate'
import { Deal } from './deal'

/** Step 2: the contract, from the net-signing service or as typed. Which home was chosen is kept on the phone, not in the address. */
export default function DealPage(): ReactNode {
  const look = useLook()
  const online = useOnline()
  const homes = useLoaded(() => call(listSellable, {}))
  const again = () => void homes.reload()
  const sale = saleBegun.read()
  const item = homes.state.kind === 'ready' ? homes.state.value.items.find(({ home }) => home.unitNumber === sale?.unitNumber) : undefined
  if (sale && item && maySell(item)) {
    return <Deal item={item} sale={sale} look={look} online={online} onRefused={again} />
  }
  return (
    <Screen look={look} offline={!online} bar={{ title: filingText.bar, onBack: go.back }}>
      <Page>
        <Steps at={2} of={5} />
        <Loaded state={homes.state} skeleton={<Skeleton cards={1} lines={4} />} ways={waysOut(again)} onRetry={again}>
          {() => <View className='page__from'><NoDeal filingId={item?.filingId} chosen={item !== undefined} /></View>}
        </Loaded>
      </Page>
    </Screen>
  )
}

/** No home was chosen, it is being declared already, or it cannot be sold. */
function NoDeal({ filingId, chosen }: { filingId: string | undefined; chosen: boolean }): ReactNode {
  if (filingId !== undefined) {
    return (
      <Blank icon='clock' title={dealText.runningTitle} note={dealText.runningNote}>
        <Button label={filingText.backToFiling} onPress={() => go.instead(`/existing-home/pages/filing/index?id=${filingId}`)} />
      </Blank>
    )
  }
  return (
    <Blank icon='key' title={chosen ? dealText.goneTitle : dealText.startTitle} note={chosen ? dealText.goneNote : dealText.startNote}>
      <Button label={dealText.startAct} onPress={() => go.instead('/existing-home/pages/pick/index')} />
    </Blank>
  )
}
