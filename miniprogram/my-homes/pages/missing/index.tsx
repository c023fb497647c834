import { useState } from 'react'
import type { ReactNode } from 'react'
import { reportMissingHome } from '#shared/contract/my-homes'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { intents } from '../../../api/intent'
import { missingAddress } from '../../../state/draft'
import { faultsIn } from '../../../state/fault-of'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useSubmit } from '../../../state/use-submit'
import { waysOut } from '../../../state/ways'
import { missingText } from '../../../text/my-homes'
import { ActionBar } from '../../../ui/action-bar'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { Refused } from '../../../ui/refused'
import { Screen } from '../../../ui/screen'
import { words } from '../../../text/zh-CN'

/** "One is missing": an address, and the registry is asked to look. */
export default function Missing(): ReactNode {
  const online = useOnline()
  const [address, setAddress] = useState(missingAddress.read)
  const form = useSubmit(['address'], {
    check: () => faultsIn(reportMissingHome.body, { address }),
    send: () => intents.run('report-missing-home', (key) => call(reportMissingHome, { body: { address } }, key)),
    done: ({ case: opened }) => {
      missingAddress.drop()
      go.instead(`/my-homes/pages/case/index?id=${opened.id}`)
    },
  })
  function change(text: string): void {
    setAddress(text)
    missingAddress.write(text)
    form.forget('address')
  }
  const foot = (
    <ActionBar note={missingText.note}>
      <Button
        label={missingText.submit} onPress={form.submit} {...(form.busy ? { busy: missingText.submitting } : {})}
        {...(online ? {} : { whyNot: words.whyNotOffline })}
      />
    </ActionBar>
  )
  return (
    <Screen look={useLook()} offline={!online} bar={{ title: missingText.bar, onBack: go.back }} foot={foot}>
      <Page>
        <PageHead title={missingText.title} lead={missingText.lead} />
        {form.problem && <Refused problem={form.problem} ways={waysOut(form.submit)} />}
        <Field
          id='address' label={missingText.field} value={address} onChange={change} hint={missingText.hint} help={missingText.help} maxLength={80}
          {...(form.faults.address === undefined ? {} : { error: form.faults.address })}
        />
      </Page>
    </Screen>
  )
}
