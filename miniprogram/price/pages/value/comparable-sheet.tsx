import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Assessment, Comparable } from '#shared/model/assessment'
import { area } from '../../../text/format'
import { valueText } from '../../../text/price'
import { plain } from '../../../text/tax-formula'
import { Fact } from '../../../ui/fact'
import { Sheet } from '../../../ui/sheet'
import { adjustmentWords, complexWords, shareOf, whereWords } from '../../comparable-words'
import './value.css'

interface ComparableSheetProps {
  comparable: Comparable
  at: number
  assessment: Assessment
  flat: boolean
  onClose: () => void
}

/** One comparable from what was paid to what that means for this home, difference by difference. */
export function ComparableSheet({ comparable, at, assessment, flat, onClose }: ComparableSheetProps): ReactNode {
  const { price, adjusted, adjustments, soldOn, floor, area: soldArea } = comparable
  const where = [complexWords(comparable), whereWords(comparable), area(soldArea)].filter((part) => part !== undefined)
  const perSqm = (amount: number, of: number): string => `${plain(Math.round((amount * 100) / of))} ${valueText.unit}`
  return (
    <Sheet title={valueText.comparable(at + 1)} flat={flat} onClose={onClose}>
      <View className='small quiet'>{where.join('，')}</View>
      <Fact label={valueText.soldOn} value={valueText.soldAt(floor, soldOn, plain(price))} />
      <Fact label={valueText.soldPerSqm} value={perSqm(price, soldArea)} />
      <View className='adjustments'>
        <View className='small quiet'>{adjustments.length === 0 ? valueText.sameAll : valueText.adjustments}</View>
        {adjustments.map((each) => {
          const { name, way, change } = adjustmentWords(each)
          return (
            <View key={each.table} className='adjustment'>
              <View className='adjustment__name'>{name}</View>
              <View className='adjustment__way'>{way}</View>
              <View className='adjustment__change num'>{change}</View>
            </View>
          )
        })}
      </View>
      <Fact label={valueText.adjustedPerSqm} value={perSqm(adjusted, assessment.area)} />
      <Fact label={valueText.adjustedTotal} value={`${plain(adjusted)} 元`} />
      <Fact label={valueText.share} value={`${shareOf(comparable, assessment)}%`} />
    </Sheet>
  )
}
