import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Fact } from '../ui/fact'
import { Sheet } from '../ui/sheet'
import './record-row.css'

interface RecordSheetProps {
  title: string
  facts: readonly (readonly [label: string, value: string])[]
  note?: string
  flat: boolean
  onClose: () => void
  /** a way on */
  children?: ReactNode
}

/** All there is to know of one record. */
export function RecordSheet({ title, facts, note, flat, onClose, children }: RecordSheetProps): ReactNode {
  return (
    <Sheet title={title} flat={flat} onClose={onClose}>
      {facts.map(([label, value]) => <Fact key={`${label} ${value}`} label={label} value={value} />)}
      {note !== undefined && <View className='small quiet record-sheet__note'>{note}</View>}
      {children}
    </Sheet>
  )
}
