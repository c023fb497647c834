import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { listAddresses } from '#shared/contract/businesses'
import type { MailAddress } from '#shared/model/supply'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { leavePicked } from '../../../state/picked-delivery'
import { useLoaded } from '../../../state/use-loaded'
import { waysOut } from '../../../state/ways'
import { addressesText } from '../../../text/delivery'
import { words } from '../../../text/zh-CN'
import { ActionBar } from '../../../ui/action-bar'
import { Blank } from '../../../ui/blank'
import { Button } from '../../../ui/button'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { Screen } from '../../../ui/screen'
import { Skeleton } from '../../../ui/skeleton'
import { pickedAddress } from '../../picked-of'
import { AddressCard } from './address-card'
import { NewAddress } from './new-address'
import { useNewAddress } from './use-new-address'
import type { NewAddressForm } from './use-new-address'

const MOST = 10

/** The address book: to look after, or (`pick=1`) to pick one and go back. */
export default function Addresses(): ReactNode {
  const look = useLook()
  const online = useOnline()
  const isPick = useRouter().params['pick'] === '1'
  const [adding, setAdding] = useState(false)
  const found = useLoaded(async () => (await call(listAddresses, {})).items)
  const again = () => void found.reload()
  function pick(address: MailAddress): void {
    leavePicked(pickedAddress(address))
    go.back()
  }
  function added(items: MailAddress[], id: string): void {
    setAdding(false)
    found.change(items)
    const address = items.find((each) => each.id === id)
    if (isPick && address) {
      pick(address)
    }
  }
  const items = found.state.kind === 'ready' ? found.state.value : undefined
  const form = useNewAddress(added)
  const isForm = adding || (isPick && items?.length === 0)
  return (
    <Screen look={look} offline={!online} bar={{ title: addressesText.bar, onBack: go.back }} foot={isForm && <Foot of={form} isPick={isPick} online={online} />}>
      <Page>
        <PageHead title={isPick && items !== undefined && items.length > 0 ? addressesText.pickTitle : addressesText.title} lead={addressesText.lead} />
        <Loaded state={found.state} skeleton={<Skeleton cards={2} lines={3} />} ways={waysOut(again)} onRetry={again}>
          {(all) => (
            <View>
              {all.map((address) => (
                <AddressCard key={address.id} address={address} flat={look.elder} onPick={isPick ? () => pick(address) : undefined} onRemoved={found.change} />
              ))}
              {all.length === 0 && !isForm && <Blank icon='inbox' title={addressesText.emptyTitle} note={addressesText.emptyNote} />}
              {isForm && <NewAddress of={form} isFirst={all.length === 0} />}
              {!isForm && all.length < MOST && <Button kind='secondary' label={addressesText.add} onPress={() => setAdding(true)} />}
            </View>
          )}
        </Loaded>
      </Page>
    </Screen>
  )
}

function Foot({ of: { form }, isPick, online }: { of: NewAddressForm; isPick: boolean; online: boolean }): ReactNode {
  return (
    <ActionBar>
      <Button
        label={isPick ? addressesText.saveAndPick : addressesText.save} onPress={form.submit} {...(form.busy ? { busy: addressesText.adding } : {})}
        {...(online ? {} : { whyNot: words.whyNotOffline })}
      />
    </ActionBar>
  )
}
