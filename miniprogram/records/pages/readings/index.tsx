import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { listReadings } from '#shared/contract/my-profile'
import type { ReplyOf } from '#shared/contract/route'
import { dayIn } from '#shared/model/day'
import type { Reading } from '#shared/model/reading'
import { call } from '../../../api/call'
import { platform } from '../../../api/platform'
import { useList } from '../../../state/use-list'
import { dayAndClock, inSentence } from '../../../text/format'
import { fieldsOf, purposeOf, readerWords, readingsText as text } from '../../../text/profile'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Cell } from '../../../ui/cell'
import { Section } from '../../../ui/section'
import { Segments } from '../../../ui/segments'
import { keptAs, lastAnswer } from '../../last-answer'
import { RecordAct } from '../../record-act'
import { RecordsFrame } from '../../records-frame'

type Of = 'others' | 'me'
type Answer = ReplyOf<typeof listReadings>

const load = (of: Of) => async (after?: string): Promise<Answer> => {
  const asked = call(listReadings, { query: { of, ...(after === undefined ? {} : { after }) } })
  return after === undefined ? keptAs(`readings ${of}`, asked) : asked
}

/** Who opened what is kept of the reader, when, and why. */
export default function Readings(): ReactNode {
  const [of, setOf] = useState<Of>('others')
  const list = useList(load(of), () => lastAnswer<Answer>(`readings ${of}`))
  function choose(next: Of): void {
    setOf(next)
    void list.replace(load(next))
  }
  const choice = <Segments<Of> on={of} onChoose={choose} of={[{ id: 'others', label: text.others }, { id: 'me', label: text.mine }]} />
  return (
    <RecordsFrame text={of === 'me' ? { ...text, emptyTitle: text.emptyMine } : text} list={list} choice={choice}>
      {({ items }) => (
        <View>
          {byDay(items).map(([day, readings]) => (
            <View key={day}>
              <Section title={inSentence(day)} />
              <Card flush>{readings.map((reading, at) => <Look key={reading.id} reading={reading} first={at === 0} />)}</Card>
            </View>
          ))}
          {of === 'others' && <Unknown />}
        </View>
      )}
    </RecordsFrame>
  )
}

const Look = ({ reading: { at, by, purpose, fields }, first }: { reading: Reading; first: boolean }): ReactNode => (
  <Cell first={first} title={purposeOf(purpose)} note={`${readerWords(by)}${text.what}${fieldsOf(fields)}`} value={dayAndClock(at).slice(11)} />
)

function Unknown(): ReactNode {
  return (
    <View>
      <Section title={text.unknown} />
      <Card>
        <View className='small'>{text.unknownNote}</View>
        <RecordAct><Button kind='secondary' label={text.call} onPress={() => platform.phone('12366')} /></RecordAct>
      </Card>
    </View>
  )
}

/** They come newest first. */
function byDay(items: readonly Reading[]): [day: string, readings: Reading[]][] {
  const days = new Map<string, Reading[]>()
  for (const reading of items) {
    const day = dayIn(Date.parse(reading.at))
    days.set(day, [...(days.get(day) ?? []), reading])
  }
  return [...days]
}
