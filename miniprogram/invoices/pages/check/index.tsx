import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { checkInvoice } from '#shared/contract/invoice-folder'
import type { ReplyOf } from '#shared/contract/route'
import { dayIn } from '#shared/model/day'
import { isOlderInvoiceQr, parseInvoiceQr } from '#shared/model/invoice-qr'
import { parseYuan, yuan } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { scanCode } from '../../../api/invoice-title'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useSubmit } from '../../../state/use-submit'
import { waysOut } from '../../../state/ways'
import { checkText } from '../../../text/invoice-folder'
import { invoiceText } from '../../../text/invoices'
import { words } from '../../../text/zh-CN'
import { ActionBar } from '../../../ui/action-bar'
import { Banner } from '../../../ui/banner'
import { Button } from '../../../ui/button'
import { DateField } from '../../../ui/date-field'
import { Field } from '../../../ui/field'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { Refused } from '../../../ui/refused'
import { Screen } from '../../../ui/screen'
import { Checked } from './checked'

type Reply = ReplyOf<typeof checkInvoice>

interface Asked {
  number: string
  day: string
  amount?: Fen | undefined
}

/** Is this invoice real: by its code, or by what is printed on it. */
export default function CheckPage(): ReactNode {
  const online = useOnline()
  const [today] = useState(() => dayIn(Date.now()))
  const [typed, setTyped] = useState({ code: '', number: '', day: '', amount: '' })
  const [note, setNote] = useState<string>()
  const [found, setFound] = useState<Reply>()
  const change = (name: keyof typeof typed, text: string) => {
    setTyped((before) => ({ ...before, [name]: text }))
    setNote(undefined)
    form.forget(name)
  }
  const form = useSubmit<keyof typeof typed, Reply>(['number', 'day', 'amount'], {
    check: () => faultsOf(typed),
    send: () => ask({ number: typed.number.replace(/\s/g, ''), day: typed.day, amount: typed.amount === '' ? undefined : parseYuan(typed.amount) }),
    done: setFound,
  })
  function read(text: string): void {
    const qr = parseInvoiceQr(text)
    if (qr) {
      setTyped({ code: '', number: qr.number, day: qr.day, amount: qr.amount === undefined ? '' : yuan(qr.amount).replace(/,/g, '') })
      setNote(undefined)
    } else {
      setTyped((before) => ({ ...before, code: text }))
      setNote(text.trim() === '' ? undefined : isOlderInvoiceQr(text) ? checkText.olderQr : checkText.notQr)
    }
  }
  const scan = scanCode && (() => void scanCode?.().then((text) => (text === undefined ? undefined : read(text))))
  const foot = (
    <ActionBar>
      {found ? <Button kind='secondary' label={checkText.another} onPress={() => { setFound(undefined); setTyped({ code: '', number: '', day: '', amount: '' }) }} /> : (
        <Button label={checkText.act} onPress={form.submit} {...(form.busy ? { busy: checkText.busy } : {})} {...(online ? {} : { whyNot: words.whyNotOffline })} />
      )}
    </ActionBar>
  )
  const { faults } = form
  return (
    <Screen look={useLook()} offline={!online} bar={{ title: checkText.bar, onBack: go.back }} foot={foot}>
      <Page>
        {found ? <Checked reply={found} /> : (
          <View>
            <PageHead title={checkText.title} lead={scan ? checkText.lead : checkText.leadTyped} />
            {form.problem && <Refused problem={form.problem} ways={waysOut(form.submit)} />}
            {note !== undefined && <Banner tone='wait' text={note} />}
            {scan ? <Button kind='secondary' label={checkText.scan} onPress={scan} /> : (
              <Field id='qr' label={checkText.paste} value={typed.code} hint={checkText.pasteHint} maxLength={300} onChange={read} />
            )}
            <Field
              id='number' label={checkText.number} value={typed.number} hint={checkText.numberHint} help={checkText.numberHelp} maxLength={26} digit
              onChange={(text) => change('number', text)} {...(faults.number === undefined ? {} : { error: faults.number })}
            />
            <DateField
              id='day' label={checkText.day} value={typed.day} from='2010-01-01' to={today} onChange={(text) => change('day', text)}
              {...(faults.day === undefined ? {} : { error: faults.day })}
            />
            <Field
              id='amount' label={checkText.amount} value={typed.amount} help={checkText.amountHelp} maxLength={16} digit unit={invoiceText.yuan}
              onChange={(text) => change('amount', text)} {...(faults.amount === undefined ? {} : { error: faults.amount })}
            />
          </View>
        )}
      </Page>
    </Screen>
  )
}

const ask = ({ number, day, amount }: Asked): Promise<Reply> =>
  call(checkInvoice, { body: { number: number, day: day, ...(amount === undefined ? {} : { amount }) } })

function faultsOf({ number, day, amount }: { number: string; day: string; amount: string }) {
  return {
    ...(/^\d{20}$/.test(number.replace(/\s/g, '')) ? {} : { number: checkText.numberFault }),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(day) ? {} : { day: checkText.dayFault }),
    ...(amount === '' || parseYuan(amount) !== undefined ? {} : { amount: checkText.amountFault }),
  }
}
