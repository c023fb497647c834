import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { bookInvoice } from '#shared/contract/invoice-folder'
import type { Invoice } from '#shared/model/invoice'
import { yuan } from '#shared/model/money'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { intents } from '../../../api/intent'
import { useSubmit } from '../../../state/use-submit'
import { waysOut } from '../../../state/ways'
import { moment } from '../../../text/format'
import { paperText, redClosed, redClosedElse } from '../../../text/invoice-folder'
import { Banner } from '../../../ui/banner'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Cell } from '../../../ui/cell'
import { Fact } from '../../../ui/fact'
import { Refused } from '../../../ui/refused'
import { Section } from '../../../ui/section'
import { Sheet } from '../../../ui/sheet'
import { asPart } from '../../of-invoice'
import type { OfInvoice } from '../../of-invoice'
import { useFile } from './save-pdf'

interface ActsProps {
  invoice: Invoice
  of: OfInvoice
  flat: boolean
  onChanged: () => void
  onSend: () => void
}

/** Ways on from an invoice. */
export function Acts({ invoice, of, flat, onChanged, onSend }: ActsProps): ReactNode {
  const [done, setDone] = useState(false)
  const [booking, setBooking] = useState(false)
  const close = useCallback(() => setBooking(false), [])
  const pdf = useFile(of, 'pdf')
  const xml = useFile(of, 'xml', () => setDone(true))
  const { box, isRed, isBooked, requestId, state, sendings } = invoice
  const problem = pdf.problem ?? xml.problem
  const mayBook = box === 'received' && !isBooked && !isRed && state !== 'void' && state !== 'red'
  return (
    <View>
      {problem && <Banner tone='late' text={`${problem.title}。${problem.note}`} />}
      {isBooked && <Banner text={box === 'received' ? paperText.bookedHere : paperText.booked} />}
      <Card flush>
        <Cell first icon='doc' title={paperText.pdf} note={pdf.busy ? paperText.saving : paperText.pdfNote} onPress={pdf.submit} />
        <Cell icon='doc' title={paperText.xml} note={done ? paperText.xmlDone : paperText.xmlNote} onPress={xml.submit} />
        <Cell icon='share' title={paperText.send} onPress={onSend} />
        {mayBook && <Cell icon='check-round' title={paperText.book} note={paperText.bookNote} onPress={() => setBooking(true)} />}
        <Red invoice={invoice} of={of} />
        {requestId !== undefined && <Cell icon='clock' title={paperText.request} onPress={() => go.to(`/invoices/pages/request/index?id=${requestId}`)} />}
      </Card>
      {sendings.length > 0 && (
        <View>
          <Section title={paperText.sendings} />
          <Card>
            {sendings.map(({ to, at, state: how }) => (
              <Fact key={`${to} ${at}`} label={(paperText.sendingStates as Partial<Record<string, string>>)[how] ?? how} value={`${to}\n${moment(at, Date.parse(at))}`} />
            ))}
          </Card>
        </View>
      )}
      <Chain invoice={invoice} of={of} />
      {booking && <Book of={of} flat={flat} onClose={close} onDone={() => { close(); onChanged() }} />}
    </View>
  )
}

/** The way to a red letter, or why there is none. */
function Red({ invoice: { red, number, isRed }, of }: { invoice: Invoice; of: OfInvoice }): ReactNode {
  if (red.openId !== undefined) {
    return <Cell icon='refresh' title={paperText.openRed} note={paperText.openRedNote} onPress={() => go.to(`/invoices/pages/red/index?id=${red.openId ?? ''}${asPart(of)}`)} />
  }
  if (isRed) {
    return null
  }
  if (red.how === 'closed') {
    return <Cell icon='refresh' title={paperText.redEntry} note={(redClosed as Partial<Record<string, string>>)[red.why ?? ''] ?? redClosedElse} />
  }
  return <Cell icon='refresh' title={paperText.redEntry} note={paperText.redEntryNote(yuan(red.left))} onPress={() => go.to(`/invoices/pages/red/index?n=${number}${asPart(of)}`)} />
}

/** The original of a red invoice, the red ones of an original. */
function Chain({ invoice: { original, reds }, of }: { invoice: Invoice; of: OfInvoice }): ReactNode {
  const to = (number: string) => go.to(`/invoices/pages/invoice/index?n=${number}${asPart(of)}`)
  return original === undefined && reds.length === 0 ? null : (
    <View>
      <Section title={paperText.chain} />
      <Card flush>
        {original !== undefined && <Cell first icon='link' title={paperText.original} note={original} onPress={() => to(original)} />}
        {reds.map(({ number, gross, issuedOn }, at) => (
          <Cell key={number} first={at === 0 && original === undefined} icon='link' title={paperText.redOf(yuan(gross), issuedOn)} note={number} onPress={() => to(number)} />
        ))}
      </Card>
    </View>
  )
}

function Book({ of, flat, onClose, onDone }: { of: OfInvoice; flat: boolean; onClose: () => void; onDone: () => void }): ReactNode {
  const form = useSubmit([], {
    check: () => ({}),
    send: () => intents.run(`book-invoice ${of.number}`, (key) => call(bookInvoice, { params: { number: of.number }, body: of.query }, key)),
    done: onDone,
  })
  return (
    <Sheet title={paperText.bookTitle} flat={flat} onClose={onClose}>
      {form.problem && <Refused problem={form.problem} ways={waysOut(onDone)} />}
      <View className='small quiet sheet__text'>{paperText.bookNote}</View>
      <Button label={paperText.bookAct} onPress={form.submit} {...(form.busy ? { busy: paperText.bookBusy } : {})} />
    </Sheet>
  )
}
