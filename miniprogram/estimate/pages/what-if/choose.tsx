import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '../../../ui/aria'
import { Segments } from '../../../ui/segments'
import './compare.css'

interface ChooseProps<Id extends string> {
  label: string
  of: readonly { id: Id; label: string }[]
  /** none of them at first */
  on: Id | ''
  note?: string
  onChoose: (id: Id) => void
}

/** A question with two to four short answers. */
export function Choose<Id extends string>({ label, of, on, note, onChoose }: ChooseProps<Id>): ReactNode {
  return (
    <View className='choose' {...aria({ role: 'group', label })}>
      <View className='choose__label'>{label}</View>
      <Segments of={of} on={on as Id} onChoose={onChoose} />
      {note !== undefined && <View className='choose__note num'>{note}</View>}
    </View>
  )
}
