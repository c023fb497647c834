import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { estimateText } from '../../../text/estimate'
import { AmountTable } from '../../../ui/amount-table'
import { Section } from '../../../ui/section'
import { estimateRows, tablesOf } from '../../compared'
import type { Estimated } from '../../compared'
import type { Estimate } from '../../use-estimate'

/** Each side's taxes on the chosen day, line by line. */
export function Sides({ answer: { day, price, then } }: { answer: Estimate }): ReactNode {
  const lines = (side: Estimated['seller'], title: string, person: (place: number) => string) => {
    const tables = tablesOf(side)
    const each = tables.length === 1 && (side.parties?.length ?? 1) > 1 ? `${title}，${estimateText.each}` : title
    return tables.map((party, place) => (
      <View key={place}>
        <Section title={tables.length === 1 ? each : person(place + 1)} />
        <AmountTable rows={estimateRows(party, price, day)} />
      </View>
    ))
  }
  return (
    <View>
      {lines(then.seller, estimateText.seller, estimateText.sellers)}
      {lines(then.buyer, estimateText.buyer, estimateText.buyers)}
      <View className='small quiet'>{estimateText.foldHint}</View>
    </View>
  )
}
