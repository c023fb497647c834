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
import { Group } from './group'
import type { HallDesk } from './hall-window'

const SHOWN = 8

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
      onChange(reply)
    },
  })
  const found = words.trim() === '' ? [] : items.filter(({ name }) => name.includes(words.trim())).slice(0, SHOWN)
  const type = (text: string): void => {
    setWords(text)
    setItemId(undefined)
    setGiven(undefined)
    form.forget('item')
  }
  return (
    <View className='paper'>
      <Group title={hallDesk.give}>
        <View className='decide__lead'>{hallDesk.giveLead}</View>
        <Field id='hall-item' label={hallDesk.item} value={words} hint={hallDesk.itemHint} maxLength={20} onChange={type} {...(form.faults.item === undefined ? {} : { error: form.faults.item })} />
        {found.length > 0 && (
          <View className='hall__items'>
            {found.map(({ id, name }) => (
              <View key={id} className={`hall__item${id === itemId ? ' is-on' : ''}`} {...press(() => { setItemId(id); form.forget('item') }, { role: 'radio', label: name, checked: id === itemId })}>{name}</View>
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
