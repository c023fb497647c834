import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Comparable } from '#shared/model/assessment'
import { area } from '../../../text/format'
import { assessmentText } from '../../../text/taxes'
import { aria } from '../../../ui/aria'
import { Card } from '../../../ui/card'
import { Dotted } from '../../../ui/dotted'
import { changeOf } from '../../factor-falls'
import { plain } from '../../../text/tax-formula'
import './assessment.css'

/** Past sales nearby, and what each means for this home. */
export function Comparables({ of }: { of: readonly Comparable[] }): ReactNode {
  return (
    <Card>
      <View className='card__title' {...aria({ role: 'heading' })}>{assessmentText.comparables}</View>
      {of.length === 0 && <View className='small quiet'>{assessmentText.noComparables}</View>}
      {of.map((each, at) => (
        <View key={at} className={`comparable${at === 0 ? ' comparable--first' : ''}`}>
          <View className='comparable__body'>
            <Dotted at='comparable__title' parts={[assessmentText.near(each.sameBuilding), area(each.area)]} />
            <View className='small quiet num'>{assessmentText.sold(each.floor, each.soldOn.slice(0, 7), plain(each.price))}</View>
          </View>
          <View className='comparable__end num'>
            <View className='strong'>{assessmentText.adjusted(plain(each.adjusted))}</View>
            <View className='small quiet'>{assessmentText.change(changeOf(each.price, each.adjusted))}</View>
          </View>
        </View>
      ))}
    </Card>
  )
}
