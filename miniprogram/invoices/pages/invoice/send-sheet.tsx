import * as v from 'valibot'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { sendInvoice } from '#shared/contract/invoice-folder'
import { EmailAddress, PhoneNumber } from '#shared/model/message'
import { call } from '../../../api/call'
import { intents } from '../../../api/intent'
import { useSubmit } from '../../../state/use-submit'
import { waysOut } from '../../../state/ways'
import { paperText } from '../../../text/invoice-folder'
import { Banner } from '../../../ui/banner'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { Refused } from '../../../ui/refused'
import { Segments } from '../../../ui/segments'
import { Sheet } from '../../../ui/sheet'
import type { OfInvoice } from '../../of-invoice'

type Way = 'phone' | 'email'

const WAYS = [{ id: 'phone', label: paperText.phone }, { id: 'email', label: paperText.email }] as const

/** To whom: a phone number or a mailbox. */
export function SendSheet({ of, flat, onClose, onSent }: { of: OfInvoice; flat: boolean; onClose: () => void; onSent: () => void }): ReactNode {
  const [way, setWay] = useState<Way>('phone')
  const [value, setValue] = useState('')
  const [sent, setSent] = useState<string>()
  const isPhone = way === 'phone'
  const form = useSubmit(['value'], {
    check: () => (v.is(isPhone ? PhoneNumber : EmailAddress, value.trim()) ? {} : { value: isPhone ? paperText.phoneFault : paperText.emailFault }),
    send: () => {
      const body = { ...of.query, to: { kind: way, value: value.trim() } }
      return intents.run(`send-invoice ${of.number} ${way} ${value.trim().length} ${value.trim().slice(0, 4)}${value.trim().slice(-4)}`, (key) => call(sendInvoice, { params: { number: of.number }, body }, key))
    },
    done: ({ to }) => {
      setSent(to)
      setValue('')
      onSent()
    },
  })
  const choose = (chosen: Way) => {
    setWay(chosen)
    setValue('')
    form.forget('value')
  }
  return (
    <Sheet title={paperText.sendTitle} flat={flat} onClose={onClose}>
      {sent !== undefined && <Banner tone='done' text={paperText.sent(sent)} />}
      {form.problem && <Refused problem={form.problem} ways={waysOut(form.submit)} />}
      <Segments of={WAYS} on={way} onChoose={choose} />
      <Field
        id='send-to' label={isPhone ? paperText.phoneLabel : paperText.emailLabel} value={value} maxLength={120} help={isPhone ? paperText.sendHelp : paperText.sendMailHelp}
        onChange={(text) => { setValue(text); form.forget('value') }} {...(isPhone ? { digit: true } : {})} {...(form.faults.value === undefined ? {} : { error: form.faults.value })}
      />
      <Button label={paperText.sendAct} onPress={form.submit} {...(form.busy ? { busy: paperText.sendBusy } : {})} />
    </Sheet>
  )
}
