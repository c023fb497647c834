import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { yuan } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import { disputeDesk } from '../text/desk-prices'
import { refusalElse, refusalWords } from '../text/price'
import { aria } from '../ui/aria'
import type { Trial } from './answer'
import { DataTable } from './data-table'
import { changeWords, meaningOf } from './dispute-words'

interface WorthOf {
  value: Fen
  floor: Fen
  priceAccepted?: true | undefined
}

/** What an answer makes of value and floor, and what that means for the declared price. */
export function Change({ before, after, price }: { before: WorthOf; after: WorthOf; price: Fen }): ReactNode {
  const { oldNew } = disputeDesk
  const rows = [
    { key: 'value', cells: [disputeDesk.value, yuan(before.value), yuan(after.value)] },
    { key: 'floor', cells: [disputeDesk.versionColumns.floor, yuan(before.floor), yuan(after.floor)] },
  ]
  return (
    <View className='change' {...aria({ live: 'polite' })}>
      <DataTable label={disputeDesk.tried} columns={[{ name: disputeDesk.tried }, { name: oldNew.was, figure: true }, { name: oldNew.now, figure: true }]} rows={rows} />
      <View className='change__part'>{disputeDesk.change(changeWords((after.value / before.value) * 1_000_000))}</View>
      <View>{meaningOf(after, price)}</View>
    </View>
  )
}

export function TrialView({ trial, before, price }: { trial: Trial; before: WorthOf; price: Fen }): ReactNode {
  if (trial.assessment) {
    return <Change before={before} after={trial.assessment} price={price} />
  }
  const why = trial.refused === undefined ? refusalElse : ((refusalWords as Partial<Record<string, string>>)[trial.refused] ?? refusalElse)
  return <View className='change change--none' {...aria({ role: 'alert' })}>{why}</View>
}
