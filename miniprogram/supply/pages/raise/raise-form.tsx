import { useState } from 'react'
import type { ReactNode } from 'react'
import * as v from 'valibot'
import { raiseQuota } from '#shared/contract/businesses'
import { parseYuan, yuan } from '#shared/model/money'
import type { Control, Quota } from '#shared/model/supply'
import type { BusinessCode } from '#shared/model/tax-number'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { intents } from '../../../api/intent'
import { useOnline } from '../../../state/online'
import { askFor, useAsks } from '../../../state/subscriptions'
import { usePapers } from '../../../state/use-papers'
import { useSubmit } from '../../../state/use-submit'
import { waysOut } from '../../../state/ways'
import { papersText } from '../../../text/papers'
import { raiseText, supplyFaults } from '../../../text/supply'
import { words } from '../../../text/zh-CN'
import { ActionBar } from '../../../ui/action-bar'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { LongField } from '../../../ui/long-field'
import { PageHead } from '../../../ui/page-head'
import { PapersCard } from '../../../ui/papers-card'
import { Refused } from '../../../ui/refused'
import { SupplyFrame } from '../../supply-frame'
import { ClassNote } from '../../class-note'
import { errorOf } from '../../error-of'

interface RaiseFormProps {
  code: BusinessCode
  control: Control
  quota: Quota
}

const MOST_WORDS = 200

/** How much more, and why; what the class makes of it is said before. */
export function RaiseForm({ code, control, quota }: RaiseFormProps): ReactNode {
  const online = useOnline()
  const [amount, setAmount] = useState('')
  const [reason, setReason] = useState('')
  const [paperIds, setPaperIds] = useState<readonly string[]>([])
  const papers = usePapers([], (kept) => setPaperIds(kept.map(({ id }) => id)))
  useAsks()
  const typed = { amount: parseYuan(amount), reason, ...(paperIds[0] === undefined ? {} : { paperId: paperIds[0] }) }
  const form = useSubmit(['amount', 'reason'], {
    check: () => faultsOf(typed),
    send: async () => {
      void askFor('apply')
      const body = v.parse(raiseQuota.body, typed)
      return intents.run(`raise ${code} ${JSON.stringify(body)}`, (key) => call(raiseQuota, { params: { code }, body }, key))
    },
    done: ({ request }) => go.instead(`/supply/pages/request/index?id=${request.id}`),
  })
  const whyNot = online ? (papers.busy ? papersText.busy : undefined) : words.whyNotOffline
  const label = typed.amount === undefined || typed.amount <= 0 ? raiseText.submitNone : raiseText.submit(yuan(typed.amount))
  const foot = (
    <ActionBar note={raiseText.note}>
      <Button label={label} onPress={form.submit} {...(form.busy ? { busy: raiseText.submitting } : {})} {...(whyNot === undefined ? {} : { whyNot })} />
    </ActionBar>
  )
  return (
    <SupplyFrame bar={raiseText.bar} foot={foot}>
      <PageHead title={raiseText.title} lead={raiseText.lead(yuan(quota.left))} />
      {form.problem && <Refused problem={form.problem} ways={waysOut(form.submit)} />}
      <Field
        id='amount' label={raiseText.amount} value={amount} unit={raiseText.unit} help={raiseText.amountHelp} maxLength={16} digit
        onChange={(text) => { setAmount(text); form.forget('amount') }} {...errorOf(form.faults.amount)}
      />
      <LongField
        id='reason' label={raiseText.reason} value={reason} hint={raiseText.reasonHint} help={raiseText.left(MOST_WORDS - reason.length)} maxLength={MOST_WORDS}
        onChange={(text) => { setReason(text); form.forget('reason') }} {...errorOf(form.faults.reason)}
      />
      <ClassNote control={control} />
      <PapersCard papers={papers} needed={false} most={1} online={online} fault={undefined} />
    </SupplyFrame>
  )
}

function faultsOf(typed: { amount: number | undefined; reason: string }): Partial<Record<'amount' | 'reason', string>> {
  const { amount, reason } = raiseQuota.body.entries
  return {
    ...(v.is(amount, typed.amount) ? {} : { amount: supplyFaults.amount }),
    ...(v.is(reason, typed.reason) ? {} : { reason: supplyFaults.words }),
  }
}
