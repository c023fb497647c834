import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import { press } from './press'
import './segments.css'

interface SegmentsProps<Id extends string> {
  of: readonly { id: Id; label: string }[]
  on: Id
  onChoose: (id: Id) => void
}

export function Segments<Id extends string>({ of, on, onChoose }: SegmentsProps<Id>): ReactNode {
  return (
    <View className='segments' {...aria({ role: 'tablist' })}>
      {of.map(({ id, label }) => (
        <View key={id} className={`segment num${id === on ? ' is-on' : ''}`} {...press(() => onChoose(id), { role: 'tab', label, selected: id === on })}>
          {label}
        </View>
      ))}
    </View>
  )
}
