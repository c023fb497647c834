import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { addMonths, dayIn } from '#shared/model/day'
import type { InvoiceQuote } from '#shared/model/invoice'
import type { InvoiceDraft } from '../../../state/invoice-draft'
import { faultWords, invoiceText } from '../../../text/invoices'
import { Banner } from '../../../ui/banner'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Cell } from '../../../ui/cell'
import { DateField } from '../../../ui/date-field'
import { Field } from '../../../ui/field'
import { Section } from '../../../ui/section'
import { Sheet } from '../../../ui/sheet'
import type { Field as Name } from '../../wish-of'
import { DeliverySheet } from './delivery-sheet'
import { KindSheet } from './kind-sheet'

interface MoreProps {
  draft: InvoiceDraft
  /** the last one there is */
  quote: InvoiceQuote | undefined
  flat: boolean
  error: string | undefined
  onChange: (part: Partial<InvoiceDraft>, field?: Name) => void
}

/** What is right for most as it stands, and can be changed. */
export function More({ draft, quote, flat, error, onChange }: MoreProps): ReactNode {
  const [open, setOpen] = useState<'kind' | 'delivery' | 'day' | 'note'>()
  const close = useCallback(() => setOpen(undefined), [])
  const { kind, how, note, placeName, dealtOn, item } = draft
  const change = (part: Partial<InvoiceDraft>, field?: Name) => {
    onChange(part, field)
    close()
  }
  return (
    <View>
      <Section title={invoiceText.more} />
      {error !== undefined && <Banner tone='late' text={error} />}
      <Card flush>
        <Cell first title={invoiceText.kind} value={invoiceText.kinds[kind]} onPress={() => setOpen('kind')} />
        <Cell title={invoiceText.delivery} value={invoiceText.deliveries[how]} onPress={() => setOpen('delivery')} {...(placeName === '' ? {} : { note: placeName })} />
        {(item === undefined || item.deal === 'goodsOrServices') && <Cell title={invoiceText.day} value={dealtOn === '' ? invoiceText.today : dealtOn} onPress={() => setOpen('day')} />}
        <Cell title={invoiceText.note} value={note === '' ? invoiceText.noteNone : ''} onPress={() => setOpen('note')} {...(note === '' ? {} : { note })} />
      </Card>
      {open === 'kind' && <KindSheet draft={draft} quote={quote} flat={flat} onClose={close} onChoose={change} />}
      {open === 'delivery' && <DeliverySheet draft={draft} flat={flat} onClose={close} onElectronic={() => change({ how: 'electronic', placeId: '', placeName: '' }, 'delivery')} />}
      {open === 'day' && <DaySheet day={dealtOn} flat={flat} onClose={close} onKeep={(day) => change({ dealtOn: day }, 'dealtOn')} />}
      {open === 'note' && <NoteSheet note={note} flat={flat} onClose={close} onKeep={(kept) => change({ note: kept }, 'note')} />}
    </View>
  )
}

/** The day of the deal, where it was not today: its law counts. */
function DaySheet({ day, flat, onClose, onKeep }: { day: string; flat: boolean; onClose: () => void; onKeep: (day: string) => void }): ReactNode {
  const [today] = useState(() => dayIn(Date.now()))
  const [chosen, setChosen] = useState(day === '' ? today : day)
  const [fault, setFault] = useState<string>()
  const from = addMonths(today, -12)
  function keep(): void {
    if (chosen < from || chosen > today) {
      setFault(faultWords['dealtOn'])
      return
    }
    onKeep(chosen === today ? '' : chosen)
  }
  return (
    <Sheet title={invoiceText.daySheet} flat={flat} onClose={onClose}>
      <View className='small quiet sheet__text'>{invoiceText.dayNote}</View>
      <DateField
        id='dealt-on' label={invoiceText.day} value={chosen} from={from} to={today} onChange={(picked) => { setChosen(picked); setFault(undefined) }}
        {...(fault === undefined ? {} : { error: fault })}
      />
      <Button label={invoiceText.dayKeep} onPress={keep} />
    </Sheet>
  )
}

function NoteSheet({ note, flat, onClose, onKeep }: { note: string; flat: boolean; onClose: () => void; onKeep: (note: string) => void }): ReactNode {
  const [text, setText] = useState(note)
  return (
    <Sheet title={invoiceText.noteSheet} flat={flat} onClose={onClose}>
      <Field id='note' label={invoiceText.noteLabel} value={text} hint={invoiceText.noteHint} maxLength={100} onChange={setText} />
      <Button label={invoiceText.noteKeep} onPress={() => onKeep(text.trim())} />
    </Sheet>
  )
}
