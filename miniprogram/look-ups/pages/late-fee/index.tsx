import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { reckonLateFee } from '#shared/contract/look-ups'
import type { ReplyOf } from '#shared/contract/route'
import { addMonths, dayIn } from '#shared/model/day'
import { parseYuan } from '#shared/model/money'
import { call } from '../../../api/call'
import { useSubmit } from '../../../state/use-submit'
import { lateFeeText } from '../../../text/look-ups'
import { Banner } from '../../../ui/banner'
import { DateField } from '../../../ui/date-field'
import { Field } from '../../../ui/field'
import { LookUpFrame } from '../../look-up-frame'
import { Fee } from './fee'

/** What is added to a tax that is late: two inputs, the amount, how it came about and by which article. */
export default function LateFee(): ReactNode {
  const [today] = useState(() => dayIn(Date.now()))
  const [amount, setAmount] = useState('')
  const [due, setDue] = useState<string>(addMonths(today, -1))
  const [fee, setFee] = useState<ReplyOf<typeof reckonLateFee>>()
  const form = useSubmit(['amount', 'due'], {
    check: () => ((parseYuan(amount) ?? 0) > 0 ? {} : { amount: lateFeeText.amountWrong }),
    send: () => call(reckonLateFee, { query: { amount: String(parseYuan(amount)), due } }),
    done: setFee,
  })
  return (
    <LookUpFrame text={lateFeeText} act={lateFeeText.act} busy={form.busy} onAsk={form.submit}>
      {form.problem && <Banner tone='late' text={`${form.problem.title}。${form.problem.note}`} />}
      <Field
        id='amount' label={lateFeeText.amount} value={amount} hint={lateFeeText.amountHint} maxLength={14} digit unit={lateFeeText.yuan}
        onChange={(text) => { setAmount(text); form.forget('amount') }} {...(form.faults.amount === undefined ? {} : { error: form.faults.amount })}
      />
      <DateField
        id='due' label={lateFeeText.due} value={due} from='1995-01-01' to={addMonths(today, 12)} onChange={(day) => { setDue(day); form.forget('due') }}
        {...(form.faults.due === undefined ? {} : { error: form.faults.due })}
      />
      {fee && <View><Fee fee={fee} /></View>}
    </LookUpFrame>
  )
}
