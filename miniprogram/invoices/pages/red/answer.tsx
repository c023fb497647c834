import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { answerRedLetter } from '#shared/contract/red-letters'
import { call } from '../../../api/call'
import { intents } from '../../../api/intent'
import { useSubmit } from '../../../state/use-submit'
import { waysOut } from '../../../state/ways'
import { redText } from '../../../text/invoice-folder'
import { words } from '../../../text/zh-CN'
import { ActionBar } from '../../../ui/action-bar'
import { Button } from '../../../ui/button'
import { LongField } from '../../../ui/long-field'
import { Refused } from '../../../ui/refused'
import { Sheet } from '../../../ui/sheet'
import type { FoundRed } from '../../read-red'

interface AnswerProps {
  found: FoundRed
  flat: boolean
  online: boolean
  onDone: () => void
}

type Reply = { kind: 'confirm' } | { kind: 'refuse'; why: string }

const answerer = ({ redLetter: { id }, as }: FoundRed) => (answer: Reply) =>
  intents.run(`answer-red ${id} ${answer.kind}`, (key) => call(answerRedLetter, { params: { redId: id }, body: { ...(as === undefined ? {} : { as }), answer } }, key))

/** The other side's word: yes at once, no with a reason. */
export function Answer({ found, flat, online, onDone }: AnswerProps): ReactNode {
  const [refusing, setRefusing] = useState(false)
  const close = useCallback(() => setRefusing(false), [])
  const form = useSubmit([], { check: () => ({}), send: () => answerer(found)({ kind: 'confirm' }), done: onDone })
  return (
    <ActionBar>
      <View>
        {form.problem && <Refused problem={form.problem} ways={waysOut(onDone)} />}
        <Button
          label={redText.confirm} onPress={form.submit} {...(form.busy ? { busy: redText.confirming } : {})} {...(online ? {} : { whyNot: words.whyNotOffline })}
        />
        <Button kind='text' label={redText.refuse} onPress={() => setRefusing(true)} />
        {refusing && <Refuse found={found} flat={flat} onClose={close} onDone={() => { close(); onDone() }} />}
      </View>
    </ActionBar>
  )
}

function Refuse({ found, flat, onClose, onDone }: { found: FoundRed; flat: boolean; onClose: () => void; onDone: () => void }): ReactNode {
  const [why, setWhy] = useState('')
  const form = useSubmit(['why'], {
    check: () => (why.trim().length < 2 ? { why: redText.refuseFault } : {}),
    send: () => answerer(found)({ kind: 'refuse', why: why.trim().replace(/\s+/g, ' ') }),
    done: onDone,
  })
  return (
    <Sheet title={redText.refuseTitle} flat={flat} onClose={onClose}>
      {form.problem && <Refused problem={form.problem} ways={waysOut(onDone)} />}
      <LongField
        id='red-why' label={redText.refuseLabel} value={why} hint={redText.refuseHint} help={redText.refuseHelp} maxLength={100}
        onChange={(text) => { setWhy(text); form.forget('why') }} {...(form.faults.why === undefined ? {} : { error: form.faults.why })}
      />
      <Button kind='danger-final' label={redText.refuseAct} onPress={form.submit} {...(form.busy ? { busy: redText.refusing } : {})} />
    </Sheet>
  )
}
