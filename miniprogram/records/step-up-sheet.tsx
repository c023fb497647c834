import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { ReplyOf } from '#shared/contract/route'
import { confirmFresh } from '#shared/contract/session'
import type { sendFreshCode } from '#shared/contract/session'
import { go } from '../api/go'
import { faultsIn } from '../state/fault-of'
import { askFreshCode, giveFreshCode } from '../state/step-up'
import type { StepUp } from '../state/step-up'
import { useSubmit } from '../state/use-submit'
import { waysOut } from '../state/ways'
import { failures } from '../text/failures'
import { stepUpText as text } from '../text/step-up'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Refused } from '../ui/refused'
import { Sheet } from '../ui/sheet'
import './record-row.css'

/** Asks once more for a proof that it is the same person: the code is on its way as soon as the sheet opens, and what was begun goes on by itself. */
export function StepUpSheet({ stepUp, flat }: { stepUp: StepUp; flat: boolean }): ReactNode {
  return stepUp.isAsked ? <Asked stepUp={stepUp} flat={flat} /> : null
}

function Asked({ stepUp, flat }: { stepUp: StepUp; flat: boolean }): ReactNode {
  const [code, setCode] = useState('')
  const [sent, setSent] = useState<ReplyOf<typeof sendFreshCode>>()
  const sending = useSubmit([], { check: () => ({}), send: askFreshCode, done: setSent })
  const confirming = useSubmit(['code'], {
    check: () => faultsIn(confirmFresh.body, { code }),
    send: () => giveFreshCode(code),
    done: stepUp.prove,
  })
  const mayResend = useAfter(sent?.againAt)
  // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when it opens
  useEffect(() => sending.submit(), [])
  const problem = confirming.problem ?? sending.problem
  const needsPhone = problem?.title === failures['step_up.no_phone'].title
  return (
    <Sheet title={text.title} flat={flat} onClose={stepUp.cancel}>
      <View className='small quiet sheet__text'>{sent ? text.sent(sent.masked) : text.lead}</View>
      {problem && <Refused problem={problem} ways={waysOut(sending.submit)} />}
      {sent && (
        <Field
          id='code' label={text.code} value={code} hint={text.codeHint} maxLength={6} digit onChange={(typed) => { setCode(typed); confirming.forget('code') }}
          {...(confirming.faults.code === undefined ? {} : { error: confirming.faults.code })}
        />
      )}
      {sent && <Button label={text.confirm} onPress={confirming.submit} {...(confirming.busy ? { busy: text.confirming } : {})} />}
      {needsPhone && <Button label={text.toPhone} onPress={() => { stepUp.cancel(); go.to('/messages/pages/contact/index?kind=phone') }} />}
      {!needsPhone && (
        <View className='record-sheet__act'>
          <Button
            kind={sent ? 'text' : 'primary'} label={sent ? text.again : text.send} onPress={sending.submit} {...(sending.busy ? { busy: text.sending } : {})}
            {...(mayResend ? {} : { whyNot: text.againLater })}
          />
        </View>
      )}
    </Sheet>
  )
}

/** The longest a phone that tells the wrong time makes anybody wait for another code. */
const LONGEST_WAIT_MS = 60_000

/** Whether a moment has come; without one it has. */
function useAfter(at: string | undefined): boolean {
  const [passed, setPassed] = useState<string>()
  useEffect(() => {
    if (at === undefined) {
      return undefined
    }
    const timer = setTimeout(() => setPassed(at), Math.min(LONGEST_WAIT_MS, Math.max(0, Date.parse(at) - Date.now())))
    return () => clearTimeout(timer)
  }, [at])
  return at === undefined || passed === at
}
