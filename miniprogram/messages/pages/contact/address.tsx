import { useState } from 'react'
import type { ReactNode } from 'react'
import * as v from 'valibot'
import { keepAddress } from '#shared/contract/messages'
import { PostalAddress } from '#shared/model/message'
import { call } from '../../../api/call'
import { faultsIn } from '../../../state/fault-of'
import { useOnline } from '../../../state/online'
import { useSubmit } from '../../../state/use-submit'
import { waysOut } from '../../../state/ways'
import { contactText } from '../../../text/messages'
import { words } from '../../../text/zh-CN'
import { ActionBar } from '../../../ui/action-bar'
import { Button } from '../../../ui/button'
import { LongField } from '../../../ui/long-field'
import { Refused } from '../../../ui/refused'
import { toSettings } from '../../to-settings'
import { ContactFrame } from './contact-frame'

/** Where letters go: typed once and kept. */
export function Address(): ReactNode {
  const online = useOnline()
  const [value, setValue] = useState('')
  const form = useSubmit(['value'], {
    check: () => faultsIn(v.object({ value: PostalAddress }), { value }),
    send: () => call(keepAddress, { body: { value } }),
    done: toSettings,
  })
  const foot = (
    <ActionBar>
      <Button label={contactText.save} onPress={form.submit} {...(form.busy ? { busy: contactText.saving } : {})} {...(online ? {} : { whyNot: words.whyNotOffline })} />
    </ActionBar>
  )
  return (
    <ContactFrame kind='address' foot={foot}>
      {form.problem && <Refused problem={form.problem} ways={waysOut(form.submit)} />}
      <LongField
        id='value' label={contactText.address.label} value={value} hint={contactText.address.hint} help={contactText.help} maxLength={100}
        onChange={(text) => { setValue(text); form.forget('value') }} {...(form.faults.value === undefined ? {} : { error: form.faults.value })}
      />
    </ContactFrame>
  )
}
