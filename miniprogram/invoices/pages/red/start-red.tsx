import { useState } from 'react'
import type { ReactNode } from 'react'
import { readInvoice } from '#shared/contract/invoice-folder'
import { startRedLetter } from '#shared/contract/red-letters'
import type { Invoice, RedReason } from '#shared/model/invoice'
import { RedReason as Reasons } from '#shared/model/invoice'
import { parseYuan, yuan } from '#shared/model/money'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { intents } from '../../../api/intent'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useLoaded } from '../../../state/use-loaded'
import { useSubmit } from '../../../state/use-submit'
import { waysOut } from '../../../state/ways'
import { paperText, redClosed, redClosedElse, redReasons, redText } from '../../../text/invoice-folder'
import { invoiceText } from '../../../text/invoices'
import { words } from '../../../text/zh-CN'
import { ActionBar } from '../../../ui/action-bar'
import { Banner } from '../../../ui/banner'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Fact } from '../../../ui/fact'
import { Field } from '../../../ui/field'
import type { Look } from '../../../ui/look'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { Radio, RadioGroup } from '../../../ui/radio'
import { Refused } from '../../../ui/refused'
import { Screen } from '../../../ui/screen'
import { Section } from '../../../ui/section'
import { Skeleton } from '../../../ui/skeleton'
import { asPart } from '../../of-invoice'
import type { OfInvoice } from '../../of-invoice'

/** How much of the invoice and why; who has to confirm is said before. */
export function StartRed({ of }: { of: OfInvoice }): ReactNode {
  const look = useLook()
  const online = useOnline()
  const found = useLoaded(async () => (await call(readInvoice, { params: { number: of.number }, query: of.query })).invoice)
  const again = () => void found.reload()
  if (found.state.kind === 'ready') {
    return <Form invoice={found.state.value} of={of} look={look} online={online} onRefused={again} />
  }
  return (
    <Screen look={look} offline={!online} bar={{ title: redText.bar, onBack: go.back }}>
      <Page>
        <Loaded state={found.state} skeleton={<Skeleton cards={3} lines={3} />} ways={waysOut(again)} onRetry={again}>{() => null}</Loaded>
      </Page>
    </Screen>
  )
}

interface FormProps {
  invoice: Invoice
  of: OfInvoice
  look: Look
  online: boolean
  onRefused: () => void
}

function Form({ invoice, of, look, online, onRefused }: FormProps): ReactNode {
  const { left, how, why } = invoice.red
  const [amount, setAmount] = useState(() => yuan(left).replace(/,/g, ''))
  const [reason, setReason] = useState<RedReason>()
  const gross = parseYuan(amount)
  const form = useSubmit(['gross', 'reason'], {
    check: () => ({
      ...(gross === undefined || gross <= 0 ? { gross: redText.amountFault } : gross > left ? { gross: redText.amountMost(yuan(left)) } : {}),
      ...(reason === undefined ? { reason: redText.reasonFault } : {}),
    }),
    send: async () => {
      if (gross === undefined || reason === undefined) {
        throw new Error('sent with faults')
      }
      try {
        const body = { ...of.query, gross, reason, leftShown: left }
        return (await intents.run(`red ${of.number} ${gross} ${left}`, (key) => call(startRedLetter, { params: { number: of.number }, body }, key))).redLetter
      } catch (error) {
        // What is left may have changed since it was shown: the page finds out.
        onRefused()
        throw error
      }
    },
    done: ({ id }) => go.instead(`/invoices/pages/red/index?id=${id}${asPart(of)}`),
  })
  const closed = how === 'closed' ? ((redClosed as Partial<Record<string, string>>)[why ?? ''] ?? redClosedElse) : undefined
  const whyNot = closed ?? (online ? undefined : words.whyNotOffline)
  const lead = how === 'alone' ? redText.leadAlone : invoice.box === 'received' ? redText.leadBuyer : redText.leadConfirm
  const foot = (
    <ActionBar>
      <Button
        label={how === 'alone' ? redText.actAlone : redText.actConfirm} onPress={form.submit} {...(form.busy ? { busy: redText.actBusy } : {})}
        {...(whyNot === undefined ? {} : { whyNot })}
      />
    </ActionBar>
  )
  return (
    <Screen look={look} offline={!online} bar={{ title: redText.bar, onBack: go.back }} foot={foot}>
      <Page>
        <PageHead title={redText.title} lead={closed ?? lead} />
        {form.problem && <Refused problem={form.problem} ways={waysOut(onRefused)} />}
        <Card>
          <Fact label={invoice.box === 'received' ? paperText.seller : paperText.buyer} value={invoice.partner} />
          <Fact label={paperText.item} value={invoice.item} />
          <Fact label={paperText.total} value={`${yuan(invoice.gross)} ${invoiceText.yuan}`} />
          <Fact label={paperText.issuedOn} value={invoice.issuedOn} />
        </Card>
        <Field
          id='red-amount' label={redText.amount} value={amount} maxLength={16} digit unit={invoiceText.yuan} help={redText.amountHelp(yuan(left))}
          onChange={(text) => { setAmount(text); form.forget('gross') }} {...(form.faults.gross === undefined ? {} : { error: form.faults.gross })}
        />
        <Section title={redText.reason} />
        {form.faults.reason !== undefined && <Banner tone='late' text={form.faults.reason} />}
        <RadioGroup label={redText.reason}>
          {Reasons.options.map((one) => (
            <Radio key={one} title={redReasons[one]} on={reason === one} onPress={() => { setReason(one); form.forget('reason') }} />
          ))}
        </RadioGroup>
      </Page>
    </Screen>
  )
}
