import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { scanCode } from '#shared/contract/halls-desk'
import type { ReplyOf } from '#shared/contract/route'
import { intents } from '../api/intent'
import { useSubmit } from '../state/use-submit'
import { waysOut } from '../state/ways'
import { hallDesk } from '../text/desk-hall'
import { moment } from '../text/format'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Refused } from '../ui/refused'
import { callDesk } from './desk-session'
import { fieldKeys, focusOn, leaveField } from './field-keys'
import { Group } from './group'
import type { HallDesk } from './hall-window'
import { useLetter } from './use-letter'

const FIELD = 'hall-code'
const LETTER = 'S'

type Scanned = ReplyOf<typeof scanCode>

/** An appointment gets its place, a green pass says what was checked. A scanner types like a keyboard. */
export function HallScan({ onChange }: { onChange: (desk: HallDesk) => void }): ReactNode {
  const [code, setCode] = useState('')
  const [seen, setSeen] = useState<Scanned>()
  const bare = code.replace(/\s/g, '').toUpperCase()
  const form = useSubmit<'code', Scanned>(['code'], {
    check: () => (/^(\d{6}|[2-9A-HJ-NP-Z]{8})$/.test(bare) ? {} : { code: hallDesk.codeWrong }),
    send: () => intents.run(`scan ${bare}`, (key) => callDesk(scanCode, { body: { code: bare } }, key)),
    done: (reply) => {
      setSeen(reply)
      setCode('')
      leaveField(FIELD)
      onChange(reply)
    },
  })
  useLetter(LETTER, () => focusOn(FIELD))
  const type = (text: string): void => {
    setCode(text)
    setSeen(undefined)
    form.forget('code')
  }
  return (
    <View className='paper'>
      <Group title={hallDesk.scan} from={hallDesk.letter(LETTER)}>
        <View {...fieldKeys(form.submit)}>
          <Field id={FIELD} label={hallDesk.code} value={code} maxLength={9} onChange={type} {...(form.faults.code === undefined ? {} : { error: form.faults.code })} />
        </View>
        {form.problem && <Refused problem={form.problem} ways={waysOut(form.submit)} />}
        {seen?.ticket && <Banner tone='done' text={hallDesk.arrived(seen.ticket.number)} />}
        {seen?.pass && <Pass pass={seen.pass} />}
        <Button kind='secondary' label={hallDesk.scanAct} onPress={form.submit} {...(form.busy ? { busy: hallDesk.scanning } : {})} />
      </Group>
    </View>
  )
}

function Pass({ pass: { item, holder, conditions, papers, madeAt } }: { pass: NonNullable<Scanned['pass']> }): ReactNode {
  const [now] = useState(() => Date.now())
  return (
    <View className='hall__pass'>
      <Banner tone='done' text={hallDesk.passShown(item, holder, moment(madeAt, now))} />
      <View className='hall__quiet'>{`${hallDesk.checked}：${conditions.join('；')}`}</View>
      <View className='hall__quiet'>{`${hallDesk.papers}：${papers.length === 0 ? hallDesk.noPapers : papers.join('、')}`}</View>
    </View>
  )
}
