import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Comparable } from '#shared/model/assessment'
import { distanceWords, valueText } from '../../../text/price'
import { Keys } from '../../../ui/keys'
import { PlacePlot } from '../../../ui/place-plot'
import { plotOf } from '../../plot-layout'
import './value.css'

const KEYS = [
  { sign: 'middle', word: valueText.keyMiddle },
  { sign: 'near', word: valueText.keySame },
  { sign: 'other', word: valueText.keyOther },
]
/** Nearer than this all stand at one address, metres. */
const NEXT_DOOR = 5
const SPREADS = { none: undefined, moved: valueText.plotMoved, near: valueText.plotNear }

/** Where the comparables lie around this home; the list below says the same in words. */
export function Places({ comparables, elder }: { comparables: readonly Comparable[]; elder: boolean }): ReactNode {
  const plot = plotOf(comparables, elder)
  if (plot.dots.length === 0) {
    return <View className='small quiet'>{valueText.plotNone}</View>
  }
  const rings = plot.rings.map(({ label }) => label).join('、')
  const notes = [
    rings === '' ? undefined : valueText.plotRings(rings),
    valueText.plotSize,
    SPREADS[plot.spread],
    plot.missing > 0 ? valueText.plotMissing(plot.missing) : undefined,
  ]
  return (
    <View>
      <PlacePlot plot={plot} label={`${valueText.plot(plot.dots.length)}${plot.farthest < NEXT_DOOR ? '' : valueText.plotFar(distanceWords(plot.farthest))}`} />
      <Keys at='plot__key' keys={KEYS.filter(({ sign }) => sign !== 'other' || plot.dots.some(({ near }) => !near))} />
      <View className='value__note places__note'>{notes.map((note) => note !== undefined && <View key={note}>{note}</View>)}</View>
    </View>
  )
}
