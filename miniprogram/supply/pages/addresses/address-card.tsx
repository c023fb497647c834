import { Text, View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { removeAddress } from '#shared/contract/businesses'
import type { MailAddress } from '#shared/model/supply'
import { call } from '../../../api/call'
import { useSubmit } from '../../../state/use-submit'
import { waysOut } from '../../../state/ways'
import { addressesText } from '../../../text/delivery'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Refused } from '../../../ui/refused'
import { Sheet } from '../../../ui/sheet'
import { Status } from '../../../ui/status'
import './addresses.css'

interface AddressCardProps {
  address: MailAddress
  flat: boolean
  /** absent: the book is only looked after */
  onPick: (() => void) | undefined
  onRemoved: (items: MailAddress[]) => void
}

/** An address, whole: it is the reader's own. */
export function AddressCard({ address: { id, name, phone, place, isUsual }, flat, onPick, onRemoved }: AddressCardProps): ReactNode {
  const body = (
    <View>
      <View className='address__top'>
        <View className='address__name num'>
          {name} <Text className='nowrap'>{phone}</Text>
        </View>
        {isUsual && <Status tone='other' word={addressesText.usual} />}
      </View>
      <View className='address__place'>{place}</View>
    </View>
  )
  if (onPick) {
    return <Card onPress={onPick} label={`${name}，${phone}，${place}`}>{body}</Card>
  }
  return (
    <Card>
      {body}
      <Remove id={id} place={`${name}，${place}`} flat={flat} onRemoved={onRemoved} />
    </Card>
  )
}

function Remove({ id, place, flat, onRemoved }: { id: MailAddress['id']; place: string; flat: boolean; onRemoved: AddressCardProps['onRemoved'] }): ReactNode {
  const [asked, setAsked] = useState(false)
  const close = useCallback(() => setAsked(false), [])
  const form = useSubmit([], {
    check: () => ({}),
    send: () => call(removeAddress, { params: { addressId: id } }),
    done: ({ items }) => onRemoved(items),
  })
  return (
    <View className='address__acts'>
      <Button kind='text' label={addressesText.remove} onPress={() => setAsked(true)} />
      {asked && (
        <Sheet title={addressesText.removeTitle} flat={flat} onClose={close}>
          {form.problem && <Refused problem={form.problem} ways={waysOut(form.submit)} />}
          <View className='small quiet sheet__text'>{place}</View>
          <View className='small quiet sheet__text'>{addressesText.removeNote}</View>
          <Button kind='danger-final' label={addressesText.removeFinal} onPress={form.submit} {...(form.busy ? { busy: addressesText.removing } : {})} />
        </Sheet>
      )}
    </View>
  )
}
