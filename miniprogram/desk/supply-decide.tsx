import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { decideSupplyRequest } from '#shared/contract/supply-desk'
import { intents } from '../api/intent'
import { useSubmit } from '../state/use-submit'
import { waysOut } from '../state/ways'
import { supplyDesk } from '../text/desk-supply'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Refused } from '../ui/refused'
import { Segments } from '../ui/segments'
import { callDesk, useStaff } from './desk-session'
import { noteChanged } from './note-changed'
import { readDecision } from './supply-decision'
import type { SupplyDecision } from './supply-decision'
import { isReviewers } from './supply-words'
import type { ReviewedSupply } from './supply-words'
import { Words } from './words'

interface DecideProps {
  review: ReviewedSupply
  onDone: () => void
  onChanged: () => Promise<void>
}

/** Give, give less, or refuse, with grounds; lift or uphold where it is an appeal. */
export function SupplyDecide({ review, onDone, onChanged }: DecideProps): ReactNode {
  const staff = useStaff()
  if (staff?.role === 'officer' && isReviewers(review)) {
    return (
      <View className='decide'>
        <View className='group__title'>{supplyDesk.reviewerOnly}</View>
        <View className='quiet'>{supplyDesk.reviewerOnlyNote}</View>
      </View>
    )
  }
  return <Form review={review} onDone={onDone} onChanged={onChanged} />
}

function Form({ review: { request, control }, onDone, onChanged }: DecideProps): ReactNode {
  const [kind, setKind] = useState<SupplyDecision['kind']>('give')
  const [grounds, setGrounds] = useState('')
  const [part, setPart] = useState('')
  const { kind: what } = request
  const form = useSubmit<'words' | 'part', unknown>(['words', 'part'], {
    check: () => readDecision(request, { kind, grounds, part }).faults,
    send: () => noteChanged(onChanged, () => send(request, readDecision(request, { kind, grounds, part }).decision)),
    done: onDone,
  })
  const asksPart = kind === 'give' && what !== 'appeal'
  return (
    <View className='decide'>
      <View className='group__title'>{supplyDesk.decide}</View>
      <Segments of={[{ id: 'give', label: supplyDesk.give[what] }, { id: 'refuse', label: supplyDesk.refuse[what] }] as const} on={kind} onChoose={setKind} />
      {kind === 'give' && what === 'appeal' && <View className='decide__lead'>{supplyDesk.liftNote}</View>}
      {asksPart && control.class === 'high' && <View className='decide__lead'>{supplyDesk.mostHigh}</View>}
      {asksPart && (
        <Field
          id='part' label={what === 'quota' ? supplyDesk.amount : supplyDesk.count} value={part} maxLength={16} digit
          onChange={(text) => { setPart(text); form.forget('part') }} {...(form.faults.part === undefined ? {} : { error: form.faults.part })}
        />
      )}
      <Words label={supplyDesk.words} hint={supplyDesk.wordsHint} value={grounds} error={form.faults.words} onChange={(text) => { setGrounds(text); form.forget('words') }} />
      {form.problem && <Refused problem={form.problem} ways={waysOut(form.submit)} />}
      <Button kind={kind === 'give' ? 'primary' : 'secondary'} label={supplyDesk.submit} onPress={form.submit} {...(form.busy ? { busy: supplyDesk.submitting } : {})} />
    </View>
  )
}

const send = ({ id, version }: ReviewedSupply['request'], decision: SupplyDecision | undefined): Promise<unknown> =>
  decision
    ? intents.run(`supply.${id}.${version}.${decision.kind}`, (key) => callDesk(decideSupplyRequest, { params: { requestId: id }, body: { version, decision } }, key))
    : Promise.reject(new Error('a decision with faults'))
