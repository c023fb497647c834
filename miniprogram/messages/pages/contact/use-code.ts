import { useEffect, useState } from 'react'
import * as v from 'valibot'
import { confirmContact, sendContactCode } from '#shared/contract/messages'
import type { ReplyOf } from '#shared/contract/route'
import { EmailAddress, PhoneNumber } from '#shared/model/message'
import { call } from '../../../api/call'
import { intents } from '../../../api/intent'
import { faultsIn } from '../../../state/fault-of'
import { useSubmit } from '../../../state/use-submit'
import { toSettings } from '../../to-settings'

export type CodedKind = 'phone' | 'email'
type Sent = ReplyOf<typeof sendContactCode>

const VALUES = { phone: v.object({ value: PhoneNumber }), email: v.object({ value: EmailAddress }) }
/** The longest a phone that tells the wrong time makes anybody wait for another code. */
const LONGEST_WAIT_MS = 60_000

/** A code to a new number or mailbox, and the code typed back. */
export function useCode(kind: CodedKind, value: string, code: string) {
  const [sent, setSent] = useState<Sent>()
  const [mayResend, setMayResend] = useState(true)
  const sending = useSubmit(['value'], {
    check: () => faultsIn(VALUES[kind], { value }),
    send: () => intents.run(`code ${kind} ${value.trim()}`, (key) => call(sendContactCode, { params: { kind }, body: { value } }, key)),
    done: (reply) => {
      setMayResend(false)
      setSent(reply)
    },
  })
  const confirming = useSubmit(['code'], {
    check: () => faultsIn(confirmContact.body, { code }),
    send: () => intents.run(`confirm ${kind} ${code.trim()}`, (key) => call(confirmContact, { params: { kind }, body: { code } }, key)),
    done: toSettings,
  })
  useEffect(() => {
    if (sent === undefined) {
      return undefined
    }
    const timer = setTimeout(() => setMayResend(true), Math.min(LONGEST_WAIT_MS, Math.max(0, Date.parse(sent.againAt) - Date.now())))
    return () => clearTimeout(timer)
  }, [sent])
  /** Another number was typed: the code that was sent is not for it. */
  const forget = (): void => {
    setSent(undefined)
    sending.forget('value')
  }
  return { sent, mayResend, sending, confirming, forget }
}
