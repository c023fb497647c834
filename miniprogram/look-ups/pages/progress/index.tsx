import { useState } from 'react'
import type { ReactNode } from 'react'
import * as v from 'valibot'
import { lookUpProgress } from '#shared/contract/look-ups'
import type { ReplyOf } from '#shared/contract/route'
import { Failure } from '#shared/failure'
import { CaseNumber } from '#shared/model/case'
import { call } from '../../../api/call'
import { useSubmit } from '../../../state/use-submit'
import { progressText } from '../../../text/look-ups'
import { Banner } from '../../../ui/banner'
import { Field } from '../../../ui/field'
import { LookUpFrame } from '../../look-up-frame'
import { Progress } from './progress'

/** Numbers are printed in groups of four. */
const withoutSpaces = (text: string): string => text.replace(/\s/g, '')

/** Where a case is, for whoever has its number and the end of a phone number. Asked only by a tap: wrong tries count. */
export default function ProgressPage(): ReactNode {
  const [number, setNumber] = useState('')
  const [tail, setTail] = useState('')
  const [found, setFound] = useState<ReplyOf<typeof lookUpProgress>>()
  const [isWrong, setWrong] = useState(false)
  const form = useSubmit(['number', 'tail'], {
    check: () => (setWrong(false), setFound(undefined), faultsOf(number, tail)),
    send: async () => {
      try {
        return await call(lookUpProgress, { body: { number: v.parse(CaseNumber, withoutSpaces(number)), tail } })
      } catch (error) {
        // A wrong number and a wrong tail answer alike, and say so in plain words.
        setWrong(error instanceof Failure && error.code === 'object.not_found')
        throw error
      }
    },
    done: setFound,
  })
  const { faults, problem } = form
  return (
    <LookUpFrame text={progressText} act={progressText.act} busy={form.busy} onAsk={form.submit}>
      {problem && <Banner tone='late' text={isWrong ? progressText.wrong : `${problem.title}。${problem.note}`} />}
      <Field
        id='number' label={progressText.number} value={number} hint={progressText.numberHint} maxLength={20} digit onChange={(text) => { setNumber(text); form.forget('number') }}
        {...(faults.number === undefined ? {} : { error: faults.number })}
      />
      <Field
        id='tail' label={progressText.tail} value={tail} help={progressText.tailHelp} maxLength={4} digit onChange={(text) => { setTail(text); form.forget('tail') }}
        {...(faults.tail === undefined ? {} : { error: faults.tail })}
      />
      {found && <Progress progress={found} number={withoutSpaces(number)} />}
    </LookUpFrame>
  )
}

function faultsOf(number: string, tail: string): { number?: string; tail?: string } {
  return {
    ...(v.is(CaseNumber, withoutSpaces(number)) ? {} : { number: progressText.numberWrong }),
    ...(/^\d{4}$/.test(tail) ? {} : { tail: progressText.tailWrong }),
  }
}
