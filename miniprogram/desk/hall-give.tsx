import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { listItems } from '#shared/contract/guide'
import { giveTicket } from '#shared/contract/halls-desk'
import type { ReplyOf } from '#shared/contract/route'
import type { ItemId } from '#shared/model/guide'
import { call } from '../api/call'
import { intents } from '../api/intent'
import { useOnce } from '../state/use-once'
import { useSubmit } from '../state/use-submit'
import { waysOut } from '../state/ways'
import { hallDesk } from '../text/desk-hall'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { Choice } from '../ui/choice'
import { Field } from '../ui/field'
import { press } from '../ui/press'
import { Refused } from '../ui/refused'
import { callDesk } from './desk-session'
import { fieldKeys, focusOn, leaveField } from './field-keys'
import { Group } from './group'
import type { HallDesk } from './hall-window'
import { useLetter } from './use-letter'

const SHOWN = 8
const FIELD = 'hall-item'
const LETTER = 'Q'

/** A ticket for somebody who stands in the hall. */
export function HallGive({ onChange }: { onChange: (desk: HallDesk) => void }): ReactNode {
  const items = useOnce(() => call(listItems, {}))?.items ?? []
  const [words, setWords] = useState('')
  const [itemId, setItemId] = useState<ItemId>()
  const [isPriority, setPriority] = useState(false)
  const [given, setGiven] = useState<string>()
  const [turn, setTurn] = useState(0)
  const form = useSubmit<'item', ReplyOf<typeof giveTicket>>(['item'], {
    check: () => (itemId === undefined ? { item: hallDesk.itemWrong } : {}),
    // The next one who stands there wants the same, and is somebody else.
    send: () => intents.run(`give ${turn} ${itemId} ${isPriority}`, (key) => callDesk(giveTicket, { body: { itemId: itemId as ItemId, isPriority } }, key)),
    done: (reply) => {
      setGiven(reply.ticket.number)
      setTurn(turn + 1)
      setItemId(undefined)
      setWords('')
      setPriority(false)
      leaveField(FIELD)
      onChange(reply)
    },
  })
  const parts = words.trim().split(/\s+/)
  const found = words.trim() === '' ? [] : items.filter(({ id, name }) => parts.every((part) => name.includes(part) || id === part.toUpperCase())).slice(0, SHOWN)
  useLetter(LETTER, () => focusOn(FIELD))
  const choose = (id: ItemId): void => {
    setItemId(id)
    form.forget('item')
  }
  // Enter takes the first one found, and once more gives the ticket.
  const enter = (): void => (itemId === undefined && found[0] ? choose(found[0].id) : form.submit())
  const type = (text: string): void => {
    setWords(text)
    setItemId(undefined)
    setGiven(undefined)
    form.forget('item')
  }
  return (
    <View className='paper'>
      <Group title={hallDesk.give} from={hallDesk.letter(LETTER)}>
        <View className='decide__lead'>{hallDesk.giveLead}</View>
        <View {...fieldKeys(enter)}>
          <Field id={FIELD} label={hallDesk.item} value={words} hint={hallDesk.itemHint} maxLength={20} onChange={type} {...(form.faults.item === undefined ? {} : { error: form.faults.item })} />
        </View>
        {found.length > 0 && (
          <View className='hall__items'>
            {found.map(({ id, name }) => (
              <View key={id} className={`hall__item${id === itemId ? ' is-on' : ''}`} {...press(() => choose(id), { role: 'radio', label: name, checked: id === itemId })}>{name}</View>
            ))}
          </View>
        )}
        <View className='kinds'><Choice title={hallDesk.isPriority} on={isPriority} onPress={() => setPriority(!isPriority)} /></View>
        {form.problem && <Refused problem={form.problem} ways={waysOut(form.submit)} />}
        {given !== undefined && <Banner tone='done' text={hallDesk.given(given)} />}
        <Button kind='secondary' label={hallDesk.giveAct} onPress={form.submit} {...(form.busy ? { busy: hallDesk.giving } : {})} />
      </Group>
    </View>
  )
}
