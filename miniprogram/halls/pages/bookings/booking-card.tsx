import { View } from '@tarojs/components'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { cancelBooking } from '#shared/contract/halls'
import type { Booking, BookingState } from '#shared/model/hall'
import { call } from '../../../api/call'
import { useSure } from '../../../state/use-sure'
import { bookingStates, bookingsText, dayWords, stateElse } from '../../../text/halls'
import { Card } from '../../../ui/card'
import { Qr } from '../../../ui/qr'
import { qrImage } from '../../../ui/qr-image'
import { Status } from '../../../ui/status'
import type { StatusTone } from '../../../ui/status'
import { Sure } from '../../../ui/sure'
import './bookings.css'

const TONES: Record<BookingState, StatusTone> = { booked: 'done', arrived: 'other', missed: 'late', cancelled: 'idle' }

/** An appointment: when, where, the code that says one is there, and the way to give it back. */
export function BookingCard({ booking, flat, onChanged }: { booking: Booking; flat: boolean; onChanged: () => void }): ReactNode {
  const { id, hall, place, item, day, start, end, isPriority, state, code, mayCancel } = booking
  const { date, weekday } = dayWords(day)
  const cancel = useSure({ intent: `cancel ${id}`, send: (key) => call(cancelBooking, { params: { bookingId: id } }, key), done: onChanged, again: onChanged })
  return (
    <Card>
      <View className='booking__top'>
        <Status tone={(TONES as Partial<Record<string, StatusTone>>)[state] ?? 'idle'} word={(bookingStates as Partial<Record<string, string>>)[state] ?? stateElse} />
      </View>
      <View className='booking__when num'>{bookingsText.when(date, weekday, start, end)}</View>
      <View className='booking__line'>{hall}</View>
      <View className='booking__line'>{place}</View>
      <View className='booking__line'>{isPriority ? `${item}（${bookingsText.priority}）` : item}</View>
      {code !== undefined && state === 'booked' && <Code code={code} />}
      {mayCancel && <Sure text={bookingsText.sure} steps={cancel} flat={flat} />}
    </Card>
  )
}

function Code({ code }: { code: string }): ReactNode {
  const image = useMemo(() => qrImage(code), [code])
  return (
    <View className='booking__code'>
      <View className='booking__qr'><Qr image={image} label={bookingsText.codeSaid(code)} /></View>
      <View className='booking__body'>
        <View className='booking__line'>{bookingsText.code}</View>
        <View className='booking__digits num'>{code}</View>
        <View className='booking__line'>{bookingsText.codeNote}</View>
      </View>
    </View>
  )
}
