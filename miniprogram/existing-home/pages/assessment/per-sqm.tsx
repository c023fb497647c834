import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Assessment } from '#shared/model/assessment'
import type { FilingHome } from '#shared/model/filing'
import { area } from '../../../text/format'
import { assessmentText } from '../../../text/taxes'
import { aria } from '../../../ui/aria'
import { Card } from '../../../ui/card'
import { FactorFall } from '../../../ui/factor-fall'
import { fallsOf } from '../../factor-falls'
import { percent, plain } from '../../../text/tax-formula'
import './assessment.css'

/** From the complex's benchmark to this home's price per ㎡, and from there to the value. */
export function PerSqm({ assessment, home }: { assessment: Assessment; home: FilingHome }): ReactNode {
  const { perSqm, value, band } = assessment
  const exact = Math.round((perSqm * home.area) / 100) === value
  return (
    <Card>
      <View className='card__head'>
        <View className='card__title' {...aria({ role: 'heading' })}>{assessmentText.steps}</View>
        <View className='small quiet'>{assessmentText.unit}</View>
      </View>
      <FactorFall
        label={assessmentText.stepsLabel} falls={fallsOf(assessment)}
        sum={{ name: assessmentText.perSqm, value: `${plain(perSqm)} ${assessmentText.unit}` }}
      />
      <View className='small quiet num'>{assessmentText.sum(plain(perSqm), area(home.area), exact ? '=' : '≈', plain(value))}</View>
      <View className='small quiet'>{assessmentText.bounds(percent(band))}</View>
    </Card>
  )
}
