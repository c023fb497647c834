import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Assessment } from '#shared/model/assessment'
import { area as areaWords } from '../../../text/format'
import { valueText } from '../../../text/price'
import { plain } from '../../../text/tax-formula'
import { aria } from '../../../ui/aria'
import { Card } from '../../../ui/card'
import { FactorFall } from '../../../ui/factor-fall'
import { fallsOf, stillOf } from '../../factor-falls'
import './value.css'

/** From the complex's standard home to this home's price per ㎡, and from there to the value, to the fen. */
export function PerSqm({ assessment }: { assessment: Assessment }): ReactNode {
  const { perSqm, area, value, appraisal, benchmark } = assessment
  const computed = Math.round((perSqm * area) / 100)
  const equals = appraisal || computed === value ? '=' : '≈'
  const { same, unknown } = stillOf(assessment)
  return (
    <Card>
      <View className='card__head'>
        <View className='card__title' {...aria({ role: 'heading' })}>{valueText.steps}</View>
        <View className='small quiet'>{valueText.unit}</View>
      </View>
      <FactorFall
        label={valueText.stepsLabel} falls={fallsOf(assessment)}
        sum={{ name: valueText.perSqm, value: `${plain(perSqm)} ${valueText.unit}` }}
      />
      <View className='small num'>{valueText.sum(plain(perSqm), areaWords(area), equals, plain(appraisal ? computed : value))}</View>
      <View className='value__note'>
        <View>{valueText.benchmarkNote(benchmark.month)}</View>
        {same.length > 0 && <View>{valueText.still(same.join('、'))}</View>}
        {unknown.length > 0 && <View>{valueText.unknown(unknown.join('、'))}</View>}
      </View>
    </Card>
  )
}
