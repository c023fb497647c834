import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Comparable } from '#shared/model/assessment'
import type { Area } from '#shared/model/home'
import { area } from '../../../text/format'
import { valueText } from '../../../text/price'
import { plain } from '../../../text/tax-formula'
import { Dotted } from '../../../ui/dotted'
import { press } from '../../../ui/press'
import { changeOf, wholeYuan } from '../../changes'
import { complexWords, nearWords, whereWords } from '../../comparable-words'
import './value.css'

interface ComparableRowProps {
  comparable: Comparable
  /** of this home, in 0.01 ㎡: what is adjusted is the price of one ㎡, not the size */
  homeArea: Area
  /** place in the list, from 0; the number in the plot is one more */
  at: number
  /** say where it lies instead of how it was sold */
  where: boolean
  onPress: () => void
}

/** A past sale in two lines: what it is and what it fetched, and what that means here. */
export function ComparableRow({ comparable, homeArea, at, where, onPress }: ComparableRowProps): ReactNode {
  const { soldOn, price, adjusted, area: soldArea } = comparable
  const parts = [where ? complexWords(comparable) : nearWords(comparable), area(soldArea)]
  const note = (where ? whereWords(comparable) : undefined) ?? valueText.sold(soldOn.slice(0, 7), plain(price))
  const [means, change] = [valueText.adjusted(wholeYuan(adjusted)), valueText.change(changeOf(price / soldArea, adjusted / homeArea))]
  return (
    <View className='comparable' {...press(onPress, { label: valueText.row(at + 1, [...parts, note, means, change].join('，')) })}>
      <View className='comparable__number num'>{at + 1}</View>
      <View className='comparable__body'>
        <Dotted at='comparable__title' parts={parts} />
        <View className='small quiet num'>{note}</View>
      </View>
      <View className='comparable__end num'>
        <View className='strong'>{means}</View>
        <View className='small quiet'>{change}</View>
      </View>
    </View>
  )
}
