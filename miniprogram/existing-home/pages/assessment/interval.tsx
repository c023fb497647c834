import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Assessment } from '#shared/model/assessment'
import type { Fen } from '#shared/model/money'
import { assessmentText } from '../../../text/taxes'
import { aria } from '../../../ui/aria'
import { Card } from '../../../ui/card'
import { BandKeys, PriceBand } from '../../../ui/price-band'
import { plain } from '../../../text/tax-formula'
import { bandOf, inTenThousands } from '../../price-scale'
import { placeOf } from '../../sheet-words'
import './assessment.css'

/** The reference interval, and where the price stands in it. */
export function Interval({ assessment, price }: { assessment: Assessment; price: Fen }): ReactNode {
  const { floor, high, validUntil, comparables } = assessment
  const band = bandOf(assessment, price, { you: assessmentText.you(inTenThousands(price)), label: said(assessment, price) })
  return (
    <Card>
      <View className='card__head'>
        <View className='card__title' {...aria({ role: 'heading' })}>{assessmentText.interval}</View>
        <View className='small quiet num'>{assessmentText.validUntil(validUntil)}</View>
      </View>
      <View className='interval num'>{plain(floor)} – {plain(high)} 元</View>
      <PriceBand band={band} />
      <BandKeys
        keys={[
          { sign: 'area', word: assessmentText.keyBand },
          ...(comparables.length > 0 ? [{ sign: 'dot' as const, word: assessmentText.keyDots(comparables.length) }] : []),
          { sign: 'price', word: assessmentText.keyYou },
        ]}
      />
    </Card>
  )
}

function said(assessment: Assessment, price: Fen): string {
  const sold = assessment.comparables.map(({ adjusted }) => adjusted as number)
  const [least, most] = [inTenThousands(Math.min(...sold)), inTenThousands(Math.max(...sold))]
  return assessmentText.band({
    low: inTenThousands(assessment.floor),
    high: inTenThousands(assessment.high),
    price: inTenThousands(price),
    place: assessmentText.places[placeOf(assessment, price)],
    comparables: sold.length === 0 ? '' : assessmentText.bandComparables(sold.length, least, most),
  })
}
