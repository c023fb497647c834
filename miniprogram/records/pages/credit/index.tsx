import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { readCredit } from '#shared/contract/my-profile'
import type { ReplyOf } from '#shared/contract/route'
import type { CreditEntry } from '#shared/model/credit'
import { dayIn } from '#shared/model/day'
import { call } from '../../../api/call'
import { useLook } from '../../../state/look'
import { useList } from '../../../state/use-list'
import { creditText as text } from '../../../text/profile'
import { Card } from '../../../ui/card'
import type { StatusTone } from '../../../ui/status'
import { keptAs, lastAnswer } from '../../last-answer'
import { RecordRow } from '../../record-row'
import { RecordSheet } from '../../record-sheet'
import { RecordsFrame } from '../../records-frame'
import { Challenge } from './challenge'

type Answer = ReplyOf<typeof readCredit>

async function load(after?: string): Promise<Answer> {
  const asked = call(readCredit, { query: after === undefined ? {} : { after } })
  return after === undefined ? keptAs('credit', asked) : asked
}

/** What is noted of the reader's tax credit, and a way to say that it is not right. */
export default function Credit(): ReactNode {
  const { elder } = useLook()
  const [openId, setOpenId] = useState<string>()
  const close = useCallback(() => setOpenId(undefined), [])
  const list = useList(load, () => lastAnswer<Answer>('credit'))
  const open = list.state.kind === 'ready' ? list.state.value.items.find(({ id }) => id === openId) : undefined
  const sheet = open && (
    <RecordSheet title={open.words} facts={factsOf(open)} flat={elder} onClose={close} {...(open.challenge?.state === 'kept' ? { note: text.keptNote } : {})}>
      {open.challenge === undefined && open.removedOn === undefined && <Challenge entry={open} onDone={() => void list.reload()} />}
    </RecordSheet>
  )
  return (
    <RecordsFrame text={text} list={list} sheet={sheet}>
      {({ items }) => (
        <Card flush>
          {items.map((entry, at) => (
            <RecordRow key={entry.id} first={at === 0} title={entry.words} notes={[entry.notedOn, entry.by]} state={stateOf(entry)} onPress={() => setOpenId(entry.id)} />
          ))}
        </Card>
      )}
    </RecordsFrame>
  )
}

function stateOf({ kind, removedOn, endsOn, challenge }: CreditEntry): { tone: StatusTone; word: string } {
  if (removedOn !== undefined) {
    return { tone: 'idle', word: text.removed(removedOn) }
  }
  if (challenge) {
    return { tone: challenge.state === 'asked' ? 'other' : 'idle', word: text.state[challenge.state] }
  }
  if (endsOn !== undefined && endsOn < dayIn(Date.now())) {
    return { tone: 'idle', word: text.over }
  }
  return kind === 'good' ? { tone: 'done', word: text.good } : { tone: 'wait', word: text.bad }
}

function factsOf({ by, notedOn, endsOn, removedOn, challenge }: CreditEntry): (readonly [string, string])[] {
  return [
    [text.by, by],
    [text.on, notedOn],
    [text.until, removedOn === undefined ? (endsOn ?? text.stays) : text.removed(removedOn)],
    ...(challenge ? [[text.said, challenge.text] as const] : []),
    ...(challenge?.grounds === undefined ? [] : [[text.grounds, challenge.grounds] as const]),
  ]
}
