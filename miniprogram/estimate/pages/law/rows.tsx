import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { lawText } from '../../../text/law'
import { Card } from '../../../ui/card'
import { Fact } from '../../../ui/fact'
import { Icon } from '../../../ui/icon'
import { press } from '../../../ui/press'
import type { LawRow } from '../../law-list'
import './law.css'

/** Values under one another, each folds open to its document. */
export function Rows({ rows }: { rows: readonly LawRow[] }): ReactNode {
  const [open, setOpen] = useState<readonly string[]>([])
  const toggle = (key: string) => setOpen(open.includes(key) ? open.filter((each) => each !== key) : [...open, key])
  return (
    <Card flush>
      {rows.map((row, at) => (
        <Row key={row.key} row={row} first={at === 0} open={open.includes(row.key)} onPress={() => toggle(row.key)} />
      ))}
    </Card>
  )
}

function Row({ row, first, open, onPress }: { row: LawRow; first: boolean; open: boolean; onPress: () => void }): ReactNode {
  const { title, values, was, unknown, unsure, facts } = row
  const label = [title, ...values, ...(was ? [lawText.was(was.join('；'))] : []), ...(unsure ? [lawText.unsure] : [])].join('，')
  return (
    <View className={`law${first ? ' law--first' : ''}${open ? ' is-open' : ''}`}>
      <View className='law__row' {...press(onPress, { label, expanded: open })}>
        <View className='law__body'>
          <View className='law__title'>{title}</View>
          {values.map((value) => <View key={value} className={`law__value${unknown ? ' law__value--unknown' : ''}`}>{value}</View>)}
          {was && <View className='law__was'>{lawText.was(was.join('；'))}</View>}
          {unsure && <View className='law__unsure'>{lawText.unsure}</View>}
        </View>
        <Icon name='down' at='law__fold' />
      </View>
      {open && <View className='law__facts'>{facts.map(({ label: name, value }) => <Fact key={name} label={name} value={value} />)}</View>}
    </View>
  )
}
