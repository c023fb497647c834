import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Assessment } from '#shared/model/assessment'
import type { Fen } from '#shared/model/money'
import { placeOf } from '../../../state/price-place'
import { confidenceWords, valueText } from '../../../text/price'
import { percent, plain } from '../../../text/tax-formula'
import { aria } from '../../../ui/aria'
import { Card } from '../../../ui/card'
import { Keys } from '../../../ui/keys'
import { PriceBand } from '../../../ui/price-band'
import { bandOf, inTenThousands } from '../../price-scale'
import './value.css'

/** The reference interval, where the price stands in it, and how sure it is. */
export function Interval({ assessment, price }: { assessment: Assessment; price: Fen }): ReactNode {
  const { floor, high, value, validUntil, comparables, likely, confidence, borrowed, appraisal } = assessment
  const band = bandOf(assessment, price, { you: valueText.you(inTenThousands(price)), label: said(assessment, price) })
  return (
    <Card>
      <View className='card__head'>
        <View className='card__title' {...aria({ role: 'heading' })}>{valueText.interval}</View>
        <View className='small quiet num'>{valueText.validUntil(validUntil)}</View>
      </View>
      <View className='interval num'>
        <Text className='nowrap'>{plain(floor)} –</Text> <Text className='nowrap'>{plain(high)} 元</Text>
      </View>
      <View className='small num'>{valueText.middle(plain(value), percent(assessment.band))}</View>
      <PriceBand band={band} />
      <Keys
        at='band__key'
        keys={[
          { sign: 'area', word: valueText.keyBand },
          ...(comparables.length > 0 ? [{ sign: 'dot', word: valueText.keyDots(comparables.length) }] : []),
          { sign: 'price', word: valueText.keyYou },
        ]}
      />
      {appraisal ? (
        <View className='value__note'>
          <View>{valueText.report(appraisal.by, appraisal.number, appraisal.on)}</View>
          <View>{valueText.reportNote}</View>
        </View>
      ) : (
        <View className='value__note'>
          <View>{valueText.likely(inTenThousands(likely.low), inTenThousands(likely.high))}</View>
          <View>{borrowed ? valueText.borrowed : ''}{(confidenceWords as Partial<Record<string, string>>)[confidence]}</View>
        </View>
      )}
    </Card>
  )
}

function said(assessment: Assessment, price: Fen): string {
  const sold = assessment.comparables.map(({ adjusted }) => adjusted as number)
  const [least, most] = [inTenThousands(Math.min(...sold)), inTenThousands(Math.max(...sold))]
  return valueText.band({
    low: inTenThousands(assessment.floor),
    high: inTenThousands(assessment.high),
    price: inTenThousands(price),
    place: valueText.places[placeOf(assessment, price)],
    comparables: sold.length === 0 ? '' : valueText.bandComparables(sold.length, least, most),
  })
}
