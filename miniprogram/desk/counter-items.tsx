import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { listCounterItems } from '#shared/contract/outlets-desk'
import type { ReplyOf } from '#shared/contract/route'
import { lasting } from '../api/storage'
import { Unreached } from '../api/unreached'
import { useSubmit } from '../state/use-submit'
import { waysOut } from '../state/ways'
import { outletDesk } from '../text/desk-outlet'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Radio, RadioGroup } from '../ui/radio'
import { Refused } from '../ui/refused'
import { callDesk } from './desk-session'

type Item = ReplyOf<typeof listCounterItems>['items'][number]

const KEY = 'counter-items'
const SHOWN = 6

interface CounterItemsProps {
  chosen: string
  error: string | undefined
  onChoose: (item: Pick<Item, 'id' | 'name'>) => void
}

/** What the money is for, in everyday words. What was found once is kept, for when the line is down. */
export function CounterItems({ chosen, error, onChoose }: CounterItemsProps): ReactNode {
  const [words, setWords] = useState('')
  const [found, setFound] = useState<readonly Item[]>()
  const form = useSubmit<never, readonly Item[]>([], {
    check: () => ({}),
    send: () => find(words.trim()),
    done: setFound,
  })
  return (
    <View>
      <Field id='item-words' label={outletDesk.item} value={words} maxLength={30} hint={outletDesk.itemHint} onChange={setWords} {...(error === undefined ? {} : { error })} />
      <Button kind='secondary' label={outletDesk.itemSearch} onPress={form.submit} {...(form.busy ? { busy: outletDesk.searching } : {})} />
      {form.problem && <Refused problem={form.problem} ways={waysOut(form.submit)} />}
      {found?.length === 0 && <View className='quiet'>{outletDesk.noItem}</View>}
      {found !== undefined && found.length > 0 && (
        <View className='kinds'>
          <RadioGroup label={outletDesk.item}>
            {found.slice(0, SHOWN).map((item) => (
              <Radio key={item.id} title={item.name} said={item.group} on={item.id === chosen} onPress={() => onChoose(item)}>
                <View className='choice__note'>{item.group}</View>
              </Radio>
            ))}
          </RadioGroup>
        </View>
      )}
    </View>
  )
}

async function find(words: string): Promise<readonly Item[]> {
  const before = known()
  try {
    const { items } = await callDesk(listCounterItems, { query: words === '' ? {} : { words } })
    lasting.write(KEY, [...items, ...before.filter(({ id }) => !items.some((item) => item.id === id))].slice(0, 100))
    return items
  } catch (error) {
    const kept = before.filter(({ name, group }) => words === '' || name.includes(words) || group.includes(words))
    // Only the line's own silence is made up for.
    if (!(error instanceof Unreached) || kept.length === 0) {
      throw error
    }
    return kept
  }
}

function known(): Item[] {
  const stored = lasting.read(KEY)
  return Array.isArray(stored) ? (stored as Item[]) : []
}
