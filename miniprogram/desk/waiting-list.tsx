import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { go } from '../api/go'
import { deskText, span } from '../text/desk'
import { inFours } from '../text/format'
import { Blank } from '../ui/blank'
import { Button } from '../ui/button'
import { press } from '../ui/press'
import { Left } from './left'

/** A case that waits for a clerk. */
interface WaitingRow {
  page: `/${string}`
  number: string
  home: string
  why: string
  /** a cell of its own kind, see `aside` of the list */
  aside: ReactNode
  since: string
  /** nobody was promised a time: absent */
  until?: string
}

interface WaitingListProps {
  words: { title: string; lead: string; empty: string; emptyNote: string; columns: Record<'left' | 'number' | 'home' | 'why' | 'aside' | 'waited', string> }
  rows: readonly WaitingRow[]
  /** how the cell before the last one looks */
  aside: 'row__sum' | 'row__state'
  /** when they were read, milliseconds */
  at: number
  onRefresh: () => void
}

/** A queue at the desk, in the order given; a row leads to its case. */
export function WaitingList({ words, rows, aside, at, onRefresh }: WaitingListProps): ReactNode {
  const { columns } = words
  return (
    <View>
      <View className='queue__head'>
        <View className='queue__title'>{words.title}</View>
        <View className='queue__lead'>{words.lead}</View>
        <Button kind='secondary' label={deskText.refresh} onPress={onRefresh} />
      </View>
      {rows.length === 0 && <Blank icon='check-round' title={words.empty} note={words.emptyNote} />}
      {rows.length > 0 && (
        <View className='rows'>
          <View className='row row--head'>
            <View className='row__left'>{columns.left}</View>
            <View className='row__case'>{columns.number}</View>
            <View className='row__home'>{columns.home}</View>
            <View className='row__why'>{columns.why}</View>
            <View className={aside}>{columns.aside}</View>
            <View className='row__waited'>{columns.waited}</View>
          </View>
          {rows.map((row) => <Row key={row.page} row={row} aside={aside} at={at} />)}
        </View>
      )}
    </View>
  )
}

function Row({ row, aside, at }: Pick<WaitingListProps, 'aside' | 'at'> & { row: WaitingRow }): ReactNode {
  const number = inFours(row.number)
  return (
    <View className='row' {...press(() => go.to(row.page), { role: 'link', label: `${row.home}，${number}` })}>
      <View className='row__left'>{row.until !== undefined && <Left since={row.since} until={row.until} at={at} />}</View>
      <View className='row__case'>{number}</View>
      <View className='row__home'>{row.home}</View>
      <View className='row__why'>{row.why}</View>
      <View className={aside}>{row.aside}</View>
      <View className='row__waited'>{span(at - Date.parse(row.since))}</View>
    </View>
  )
}
