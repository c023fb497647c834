import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import '../ui/cell.css'
import { Dotted } from '../ui/dotted'
import { press } from '../ui/press'
import { Status } from '../ui/status'
import type { StatusTone } from '../ui/status'
import './record-row.css'

interface RecordRowProps {
  title: string
  amount?: string
  notes: readonly string[]
  /** where something is special about it */
  state?: { tone: StatusTone; word: string }
  first: boolean
  onPress: () => void
}

/** A record in a list: what, how much, when; the rest is on its sheet. */
export function RecordRow({ title, amount, notes, state, first, onPress }: RecordRowProps): ReactNode {
  const said = [title, amount, state?.word, ...notes].filter(Boolean).join('，')
  return (
    <View className={`cell${first ? ' cell--first' : ''}`} {...press(onPress, { label: said })}>
      <View className='cell__body'>
        <View className='record-row__top'>
          <View className='cell__title record-row__what'>{title}</View>
          {amount !== undefined && <View className='num strong record-row__amount'>{amount}</View>}
        </View>
        {notes.length > 0 && <Dotted parts={notes} at='cell__note' />}
        {state && <View className='record-row__state'><Status {...state} /></View>}
      </View>
    </View>
  )
}
