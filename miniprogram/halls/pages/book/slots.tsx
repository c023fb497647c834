import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { listSlots } from '#shared/contract/halls'
import type { ReplyOf } from '#shared/contract/route'
import { bookText, dayWords } from '../../../text/halls'
import { RadioGroup } from '../../../ui/radio'
import { Section } from '../../../ui/section'
import { SlotBox } from './slot-box'
import './book.css'

type Days = ReplyOf<typeof listSlots>['days']

/** A day and a time of it, as they are typed into the route. */
export interface Chosen {
  day: Days[number]['day']
  start: Days[number]['slots'][number]['start'] | undefined
}

interface SlotsProps {
  days: Days
  chosen: Chosen | undefined
  onChoose: (chosen: Chosen) => void
}

/** Two taps: the day, then the time. */
export function Slots({ days, chosen, onChoose }: SlotsProps): ReactNode {
  const slots = days.find(({ day }) => day === chosen?.day)?.slots ?? []
  return (
    <View>
      <Section title={bookText.day} />
      <RadioGroup label={bookText.day}>
        <View className='slots'>
          {days.map(({ day, slots: of }) => {
            const { date, weekday } = dayWords(day)
            const note = of.some(({ free }) => free > 0) ? weekday : bookText.full
            const choose = note === bookText.full ? undefined : () => onChoose({ day, start: undefined })
            return <SlotBox key={day} day title={date} note={note} said={`${date} ${weekday}${note === weekday ? '' : ` ${note}`}`} on={day === chosen?.day} onPress={choose} />
          })}
        </View>
      </RadioGroup>
      {chosen && (
        <View>
          <Section title={bookText.time} />
          <RadioGroup label={bookText.time}>
            <View className='slots'>
              {slots.map(({ start, end, free }) => (
                <SlotBox
                  key={start} title={start} note={free > 0 ? bookText.free(free) : bookText.full} said={bookText.saidSlot(start, end, free)}
                  on={start === chosen.start} onPress={free > 0 ? () => onChoose({ day: chosen.day, start }) : undefined}
                />
              ))}
            </View>
          </RadioGroup>
        </View>
      )}
    </View>
  )
}
