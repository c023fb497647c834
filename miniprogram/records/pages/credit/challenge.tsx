import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import * as v from 'valibot'
import { challengeCredit } from '#shared/contract/my-profile'
import type { CreditEntry } from '#shared/model/credit'
import { call } from '../../../api/call'
import { intents } from '../../../api/intent'
import { useOnline } from '../../../state/online'
import { useSubmit } from '../../../state/use-submit'
import { waysOut } from '../../../state/ways'
import { creditText } from '../../../text/profile'
import { words } from '../../../text/zh-CN'
import { Button } from '../../../ui/button'
import { LongField } from '../../../ui/long-field'
import { Refused } from '../../../ui/refused'
import { RecordAct } from '../../record-act'

const MOST = 300

/** "This is not right": unfolds where one asks for it. */
export function Challenge({ entry: { id }, onDone }: { entry: CreditEntry; onDone: () => void }): ReactNode {
  const online = useOnline()
  const [isOpen, setOpen] = useState(false)
  const [said, setSaid] = useState('')
  const form = useSubmit(['text'], {
    check: () => (v.is(challengeCredit.body.entries.text, said) ? {} : { text: creditText.fault }),
    send: () => intents.run(`challenge ${id} ${said}`, (key) => call(challengeCredit, { params: { entryId: id }, body: { text: said } }, key)),
    done: onDone,
  })
  if (!isOpen) {
    return <RecordAct><Button kind='secondary' label={creditText.challenge} onPress={() => setOpen(true)} /></RecordAct>
  }
  return (
    <View>
      {form.problem && <Refused problem={form.problem} ways={waysOut(form.submit)} />}
      <LongField
        id='challenge' label={creditText.text} value={said} hint={creditText.hint} help={creditText.left(MOST - said.length)} maxLength={MOST}
        onChange={(next) => { setSaid(next); form.forget('text') }} {...(form.faults.text === undefined ? {} : { error: form.faults.text })}
      />
      <View className='small quiet'>{creditText.note}</View>
      <RecordAct>
        <Button label={creditText.submit} onPress={form.submit} {...(form.busy ? { busy: creditText.submitting } : {})} {...(online ? {} : { whyNot: words.whyNotOffline })} />
      </RecordAct>
    </View>
  )
}
