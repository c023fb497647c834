import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { proveIdentity } from '#shared/contract/session'
import { call, session } from '../../../api/call'
import { go } from '../../../api/go'
import { intents } from '../../../api/intent'
import { faultsIn } from '../../../state/fault-of'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useSubmit } from '../../../state/use-submit'
import { waysOut } from '../../../state/ways'
import { proveText } from '../../../text/identity'
import { words } from '../../../text/zh-CN'
import { ActionBar } from '../../../ui/action-bar'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { Refused } from '../../../ui/refused'
import { Screen } from '../../../ui/screen'

/** Name and ID number, typed once; the police compares them, and the session rises. */
export default function Prove(): ReactNode {
  const online = useOnline()
  const [name, setName] = useState('')
  const [idNumber, setIdNumber] = useState('')
  const form = useSubmit(['name', 'idNumber'], {
    check: () => faultsIn(proveIdentity.body, { name, idNumber }),
    send: () => intents.run('prove-identity', (key) => call(proveIdentity, { body: { name, idNumber } }, key)),
    // The token of before keeps its level, so a new one is fetched.
    done: async () => {
      await session.renew()
      go.back()
    },
  })
  const foot = (
    <ActionBar note={proveText.note}>
      <Button
        label={proveText.submit} onPress={form.submit} {...(form.busy ? { busy: proveText.submitting } : {})}
        {...(online ? {} : { whyNot: words.whyNotOffline })}
      />
    </ActionBar>
  )
  return (
    <Screen look={useLook()} offline={!online} bar={{ title: proveText.bar, onBack: go.back }} foot={foot}>
      <Page>
        <PageHead title={proveText.title} lead={proveText.lead} />
        {form.problem && <Refused problem={form.problem} ways={waysOut(form.submit)} />}
        <Field
          id='name' label={proveText.name} value={name} hint={proveText.nameHint} maxLength={50}
          onChange={(text) => { setName(text); form.forget('name') }} {...(form.faults.name === undefined ? {} : { error: form.faults.name })}
        />
        <Field
          id='id-number' label={proveText.idNumber} value={idNumber} hint={proveText.idNumberHint} maxLength={18} idCard
          onChange={(text) => { setIdNumber(text); form.forget('idNumber') }}
          {...(form.faults.idNumber === undefined ? {} : { error: form.faults.idNumber })}
        />
        <View className='small quiet'>{proveText.why}</View>
      </Page>
    </Screen>
  )
}
