import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Filing } from '#shared/model/filing'
import { yuan } from '#shared/model/money'
import { dealText, hubText } from '../../../text/existing-home'
import { area, inFours } from '../../../text/format'
import { Card } from '../../../ui/card'
import { Fact } from '../../../ui/fact'

/** Which home, at what price, under which number. */
export function DealCard({ filing: { home, deal, number } }: { filing: Filing }): ReactNode {
  return (
    <Card>
      <View className='card__title'>{hubText.deal}</View>
      <Fact label={dealText.price} value={`${yuan(deal.price)} ${dealText.priceUnit}`} />
      <Fact label={dealText.signedOn} value={deal.signedOn} />
      {deal.contractNumber !== undefined && <Fact label={dealText.number} value={deal.contractNumber} />}
      <Fact label={hubText.home} value={`${home.district} ${area(home.area)}`} />
      {home.mortgaged && <View className='small quiet'>{hubText.mortgaged}</View>}
      <Fact label={hubText.number} value={inFours(number)} />
    </Card>
  )
}
