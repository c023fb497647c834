import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { taxesText } from '../text/taxes'
import { Amount } from './amount'
import type { AmountPart, AmountRow } from './amount-row'
import './amount-table.css'
import { Card } from './card'
import { Icon } from './icon'
import { press } from './press'

interface AmountTableProps {
  rows: readonly AmountRow[]
  /** key of the row that is open at first */
  open?: string
}

/** Amounts under one another, each folds open to how it came about. */
export function AmountTable({ rows, open: first }: AmountTableProps): ReactNode {
  const [open, setOpen] = useState<readonly string[]>(first === undefined ? [] : [first])
  const toggle = (key: string) => setOpen(open.includes(key) ? open.filter((each) => each !== key) : [...open, key])
  return (
    <Card flush>
      {rows.map((row, at) => (
        <Row key={row.key} row={row} first={at === 0} open={open.includes(row.key)} onPress={() => toggle(row.key)} />
      ))}
    </Card>
  )
}

function Row({ row, first, open, onPress }: { row: AmountRow; first: boolean; open: boolean; onPress: () => void }): ReactNode {
  const said = [row.name, row.tag, row.waits ?? `${row.amount ?? ''} ${taxesText.yuan}`].filter(Boolean).join('，')
  return (
    <View className={`tax${first ? ' tax--first' : ''}${open ? ' is-open' : ''}`}>
      <View className='tax__row' {...press(onPress, { label: said, expanded: open })}>
        <View className='tax__name'>
          <Text className='tax__what nowrap'>{row.name}</Text>
          {row.tag !== undefined && <Text className='tax__tag nowrap'>{row.tag}</Text>}
        </View>
        {row.amount === undefined ? <View className='tax__waits'>{row.waits}</View> : <Amount value={row.amount} quiet={row.zero} />}
        <Icon name='down' at='tax__fold' />
      </View>
      {open && row.parts.map((part, at) => <Why key={part.name ?? at} part={part} />)}
    </View>
  )
}

function Why({ part }: { part: AmountPart }): ReactNode {
  return (
    <View className='why'>
      {part.name !== undefined && (
        <View className='why__row'>
          <View className='why__title'>{part.name}</View>
          <View className='num'>{part.amount}</View>
        </View>
      )}
      {part.formula.length > 0 && (
        <View className='why__formula'>
          {part.formula.map((line, at) => (
            <View key={at}>{line}</View>
          ))}
        </View>
      )}
      {part.facts.map(({ label, from, value }) => (
        <View key={label} className='why__row'>
          <View className='why__label'>
            {label}
            {from !== undefined && <Text className='why__from'>{from}</Text>}
          </View>
          <View className='num'>{value}</View>
        </View>
      ))}
      <Told label={taxesText.because} first={part.name === undefined && part.formula.length + part.facts.length === 0}>{part.because}</Told>
      {part.laws.length > 0 && (
        <Told label={taxesText.law}>
          {part.laws.map(({ text, since }) => (
            <View key={text + since}>
              {text} <Text className='nowrap quiet'>{since}</Text>
            </View>
          ))}
          {part.unsure && <View className='why__unsure'>{taxesText.unsure}</View>}
        </Told>
      )}
      {part.changes !== undefined && part.changes.length > 0 && (
        <Told label={taxesText.changes}>
          {part.changes.map((change) => (
            <View key={change}>{change}</View>
          ))}
        </Told>
      )}
    </View>
  )
}

function Told({ label, first, children }: { label: string; first?: boolean; children: ReactNode }): ReactNode {
  return (
    <View className={`why__part${first ? ' why__part--first' : ''}`}>
      <View className='why__key'>{label}</View>
      <View className='why__text'>{children}</View>
    </View>
  )
}
