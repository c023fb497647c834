import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { estimateText } from '../../../text/estimate'
import { aria } from '../../../ui/aria'
import { Card } from '../../../ui/card'
import { TaxCurve } from '../../../ui/tax-curve'
import { ahead } from '../../scenario-of'
import { taxCurveOf } from '../../tax-curve-of'
import type { Estimate } from '../../use-estimate'

/** The seller's tax over the months ahead; left out while something is not known. */
export function Chart({ answer: { today, points }, heldSince }: { answer: Estimate; heldSince: string }): ReactNode {
  const curve = taxCurveOf(points, ahead(heldSince, today))
  return curve && (
    <Card>
      <View className='card__head'>
        <View className='card__title' {...aria({ role: 'heading' })}>{estimateText.chart}</View>
        <View className='small quiet'>{estimateText.chartUnit}</View>
      </View>
      <TaxCurve curve={curve} />
      <View className='small quiet'>{estimateText.chartNote}</View>
    </Card>
  )
}
