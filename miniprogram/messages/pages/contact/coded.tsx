import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useOnline } from '../../../state/online'
import { waysOut } from '../../../state/ways'
import { contactText } from '../../../text/messages'
import { words } from '../../../text/zh-CN'
import { ActionBar } from '../../../ui/action-bar'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { Refused } from '../../../ui/refused'
import { ContactFrame } from './contact-frame'
import { useCode } from './use-code'
import type { CodedKind } from './use-code'

/** A phone number or mailbox: typed, a code sent to it, the code typed back. What was kept before holds until then. */
export function Coded({ kind }: { kind: CodedKind }): ReactNode {
  const online = useOnline()
  const [value, setValue] = useState('')
  const [code, setCode] = useState('')
  const { sent, mayResend, sending, confirming, forget } = useCode(kind, value, code)
  const text = contactText[kind]
  const offline = online ? {} : { whyNot: words.whyNotOffline }
  const foot = (
    <ActionBar {...(sent ? { note: contactText.sentTo(sent.masked) } : {})}>
      {sent
        ? <Button label={contactText.confirm} onPress={confirming.submit} {...(confirming.busy ? { busy: contactText.confirming } : {})} {...offline} />
        : <Button label={contactText.send} onPress={sending.submit} {...(sending.busy ? { busy: contactText.sending } : {})} {...offline} />}
    </ActionBar>
  )
  const problem = confirming.problem ?? sending.problem
  return (
    <ContactFrame kind={kind} foot={foot}>
      {problem && <Refused problem={problem} ways={waysOut(sent ? confirming.submit : sending.submit)} />}
      <Field
        id='value' label={text.label} value={value} hint={text.hint} maxLength={120} onChange={(typed) => { setValue(typed); forget() }}
        {...(kind === 'phone' ? { digit: true } : {})} {...(sending.faults.value === undefined ? {} : { error: sending.faults.value })}
      />
      {sent && (
        <View>
          <Field
            id='code' label={contactText.code} value={code} hint={contactText.codeHint} maxLength={6} digit
            onChange={(typed) => { setCode(typed); confirming.forget('code') }} {...(confirming.faults.code === undefined ? {} : { error: confirming.faults.code })}
          />
          <Button
            kind='text' label={contactText.again} onPress={sending.submit} {...(sending.busy ? { busy: contactText.sending } : {})}
            {...(mayResend ? {} : { whyNot: contactText.againLater })}
          />
        </View>
      )}
    </ContactFrame>
  )
}
