import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { listDeadlines } from '#shared/contract/my-records'
import type { ReplyOf } from '#shared/contract/route'
import { yuan } from '#shared/model/money'
import type { Deadline } from '#shared/model/record'
import { call } from '../../../api/call'
import { useLook } from '../../../state/look'
import { useList } from '../../../state/use-list'
import { deadlinesText as text } from '../../../text/records'
import { Banner } from '../../../ui/banner'
import { Card } from '../../../ui/card'
import { keptAs, lastAnswer } from '../../last-answer'
import { RecordRow } from '../../record-row'
import { RecordsFrame } from '../../records-frame'
import { DeadlineSheet } from './deadline-sheet'
import { leftOf, notesOf, titleOf } from './deadline-words'

type Answer = ReplyOf<typeof listDeadlines>

const load = (): Promise<Answer> => keptAs('deadlines', call(listDeadlines, {}))

/** Everything I have to do, the nearest first, each with its days left and the way to do it. */
export default function Deadlines(): ReactNode {
  const { elder } = useLook()
  const [open, setOpen] = useState<Deadline>()
  const close = useCallback(() => setOpen(undefined), [])
  const list = useList(load, () => lastAnswer<Answer>('deadlines'))
  return (
    <RecordsFrame text={text} list={list} sheet={open && <DeadlineSheet deadline={open} flat={elder} onClose={close} />}>
      {({ items, silent }) => (
        <View>
          {silent.length > 0 && <Banner tone='wait' text={text.silent(silent.map((office) => text.offices[office]).join('、'))} />}
          <Card flush>
            {items.map((deadline, at) => (
              <RecordRow
                key={deadline.id} first={at === 0} title={titleOf(deadline)} notes={notesOf(deadline)} onPress={() => setOpen(deadline)}
                {...('amount' in deadline && deadline.amount !== undefined ? { amount: yuan(deadline.amount) } : {})} {...leftOf(deadline)}
              />
            ))}
          </Card>
        </View>
      )}
    </RecordsFrame>
  )
}
