import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { OwnFact } from '#shared/model/filing'
import { yuan } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import { deskText, nameOfDeskFact, nameOfOffice, wordOfDeskCode } from '../text/desk'
import { area } from '../text/format'
import { aria } from '../ui/aria'
import { Fact } from '../ui/fact'
import type { ReviewedParty } from './decision'
import { TaxRows } from './tax-rows'

/** One party: the facts its taxes rest on, and the taxes. */
export function Party({ party: { side, name, facts, lines, total } }: { party: ReviewedParty }): ReactNode {
  return (
    <View className='paper'>
      <View className='group__title' {...aria({ role: 'heading' })}>{`${deskText.sides[side]} ${name}`}</View>
      {facts.length === 0 && <View className='quiet'>{deskText.noFacts}</View>}
      <View className='pairs'>
        {facts.map((fact) => <Fact key={fact.name} label={nameOfDeskFact(fact.name) ?? fact.name} value={`${valueOf(fact)} · ${nameOfOffice(fact.source)}`} />)}
      </View>
      <View className='group__head'><View className='group__title'>{deskText.taxes}</View></View>
      <TaxRows lines={lines} total={total} />
    </View>
  )
}

function valueOf({ name, value, unit }: OwnFact): string {
  if (value === undefined) {
    return deskText.unknown
  }
  switch (unit) {
    case 'fen':
      return `${yuan(Number(value) as Fen)} ${deskText.yuan}`
    case 'ppm':
      return `${Number(value) / 10_000}%`
    case 'area':
      return area(Number(value))
    case 'years':
      return deskText.years(Number(value))
    case 'count':
      return deskText.count(name, Number(value))
    default:
      return wordOfDeskCode(String(value))
  }
}
