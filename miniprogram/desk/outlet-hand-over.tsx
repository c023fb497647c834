import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { handOverPaper } from '#shared/contract/outlets-desk'
import { intents } from '../api/intent'
import { useSubmit } from '../state/use-submit'
import { waysOut } from '../state/ways'
import { outletDesk } from '../text/desk-outlet'
import { inFours } from '../text/format'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Refused } from '../ui/refused'
import { callDesk } from './desk-session'
import { Group } from './group'

/** Whoever shows the code gets the paper. */
export function OutletHandOver({ onDone }: { onDone: () => void }): ReactNode {
  const [code, setCode] = useState('')
  const [done, setDone] = useState<string>()
  const form = useSubmit<'code', { title: string; number: string }>(['code'], {
    check: () => (/^\d{6}$/.test(code) ? {} : { code: outletDesk.codeWrong }),
    send: () => intents.run(`hand-over.${code}`, (key) => callDesk(handOverPaper, { body: { code } }, key)),
    done: ({ title, number }) => {
      setDone(outletDesk.handedOver(title, inFours(number)))
      setCode('')
      onDone()
    },
  })
  const type = (text: string): void => {
    setCode(text)
    setDone(undefined)
    form.forget('code')
  }
  return (
    <View className='paper'>
      <Group title={outletDesk.handOver}>
        <View className='decide__lead'>{outletDesk.handOverLead}</View>
        <Field id='pickup-code' label={outletDesk.code} value={code} maxLength={6} digit onChange={type} {...(form.faults.code === undefined ? {} : { error: form.faults.code })} />
        {form.problem && <Refused problem={form.problem} ways={waysOut(form.submit)} />}
        {done !== undefined && <Banner tone='done' text={done} />}
        <Button label={outletDesk.handOverAct} onPress={form.submit} {...(form.busy ? { busy: outletDesk.handingOver } : {})} />
      </Group>
    </View>
  )
}
