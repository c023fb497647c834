import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { decideInvoiceRequest } from '#shared/contract/invoices-desk'
import type { CallInput } from '#shared/contract/route'
import type { InvoiceRequest } from '#shared/model/invoice'
import { parseYuan } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import { intents } from '../api/intent'
import { useSubmit } from '../state/use-submit'
import { waysOut } from '../state/ways'
import { deskText } from '../text/desk'
import { invoiceDesk } from '../text/desk-invoices'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Refused } from '../ui/refused'
import { Segments } from '../ui/segments'
import { callDesk } from './desk-session'
import { noteChanged } from './note-changed'
import { Words } from './words'

type Decision = CallInput<typeof decideInvoiceRequest>['body']['decision']
type Kind = Decision['kind']

interface InvoiceDecideProps {
  request: InvoiceRequest
  onDone: () => void
  /** the request is not what was looked at any more */
  onChanged: () => Promise<void>
}

const SHORTEST = 4

const KINDS: Record<Kind, { label: string; hint: string; short: string; act: string; doing: string }> = {
  approve: { label: deskText.grounds, hint: invoiceDesk.groundsHint, short: invoiceDesk.groundsShort, act: invoiceDesk.approve, doing: invoiceDesk.approving },
  return: { label: invoiceDesk.returnReason, hint: invoiceDesk.returnHint, short: invoiceDesk.reasonShort, act: invoiceDesk.giveBack, doing: invoiceDesk.givingBack },
  refuse: { label: invoiceDesk.refuseReason, hint: invoiceDesk.refuseHint, short: invoiceDesk.reasonShort, act: invoiceDesk.refuse, doing: invoiceDesk.refusing },
}

/** Approve with grounds, giving the income tax nobody could compute; return with what to correct; or refuse. */
export function InvoiceDecide({ request, onDone, onChanged }: InvoiceDecideProps): ReactNode {
  const [kind, setKind] = useState<Kind>('approve')
  if (request.state !== 'inReview') {
    return (
      <View className='decide'>
        <View className='group__title'>{invoiceDesk.decided}</View>
        <View className='quiet'>{invoiceDesk.decidedNote}</View>
      </View>
    )
  }
  const tabs = [{ id: 'approve', label: deskText.approveTab }, { id: 'return', label: deskText.returnTab }, { id: 'refuse', label: invoiceDesk.refuseTab }] as const
  return (
    <View className='decide'>
      <View className='group__title'>{deskText.decide}</View>
      <Segments<Kind> of={tabs} on={kind} onChoose={setKind} />
      <Form key={kind} kind={kind} request={request} onDone={onDone} onChanged={onChanged} />
    </View>
  )
}

function Form({ kind, request, onDone, onChanged }: InvoiceDecideProps & { kind: Kind }): ReactNode {
  const [words, setWords] = useState('')
  const [typed, setTyped] = useState('')
  const { label, hint, short, act, doing } = KINDS[kind]
  const isTaxAsked = kind === 'approve' && request.quote.lines.some(({ tax, unknown }) => tax === 'incomeTax' && unknown)
  const form = useSubmit<'words' | 'incomeTax', unknown>(['words', 'incomeTax'], {
    check: () => ({
      ...(isTaxAsked && taxOf(typed) === undefined ? { incomeTax: invoiceDesk.incomeTaxMissing } : {}),
      ...(words.trim().length < SHORTEST ? { words: short } : {}),
    }),
    send: () => noteChanged(onChanged, () => send(request, decisionOf(kind, words, isTaxAsked ? taxOf(typed) : undefined))),
    done: onDone,
  })
  const { words: wordsFault, incomeTax: taxFault } = form.faults
  return (
    <View>
      {form.problem && <Refused problem={form.problem} ways={waysOut(form.submit)} />}
      {isTaxAsked && (
        <Field
          id='income-tax' label={invoiceDesk.incomeTax} help={invoiceDesk.incomeTaxHelp} value={typed} maxLength={16} digit
          onChange={(text) => { setTyped(text); form.forget('incomeTax') }} {...(taxFault === undefined ? {} : { error: taxFault })}
        />
      )}
      <Words label={label} hint={hint} value={words} error={wordsFault} onChange={(text) => { setWords(text); form.forget('words') }} />
      <Button kind={kind === 'approve' ? 'primary' : 'secondary'} label={act} onPress={form.submit} {...(form.busy ? { busy: doing } : {})} />
    </View>
  )
}

/** What was typed in yuan; undefined when it is no amount, or a negative one. */
function taxOf(typed: string): Fen | undefined {
  const tax = parseYuan(typed)
  return tax === undefined || tax < 0 ? undefined : tax
}

function decisionOf(kind: Kind, words: string, incomeTax: Fen | undefined): Decision {
  return kind === 'approve' ? { kind, grounds: words, ...(incomeTax === undefined ? {} : { incomeTax }) } : { kind, reason: words }
}

const send = ({ id, version }: InvoiceRequest, decision: Decision): Promise<unknown> =>
  intents.run(`invoice.${id}.${version}.${decision.kind}`, (key) => callDesk(decideInvoiceRequest, { params: { requestId: id }, body: { version, decision } }, key))
