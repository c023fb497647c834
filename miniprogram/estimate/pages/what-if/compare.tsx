import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { fen, yuan } from '#shared/model/money'
import { estimateText } from '../../../text/estimate'
import { Amount } from '../../../ui/amount'
import { aria } from '../../../ui/aria'
import { Card } from '../../../ui/card'
import { Icon } from '../../../ui/icon'
import { difference, missingIn } from '../../compared'
import type { Estimated } from '../../compared'
import type { Estimate } from '../../use-estimate'
import './compare.css'

/** Selling today beside selling on the chosen day. */
export function Compare({ answer: { today, day, price, now, then } }: { answer: Estimate }): ReactNode {
  const differs = difference({ day: today, total: now.seller.total }, { day, total: then.seller.total })
  return (
    <Card>
      <View className='cmp__lead'>{estimateText.sellerPays}</View>
      <View className='cmp' {...aria({ live: 'polite' })}>
        <Column title={estimateText.sellToday} item={now} price={price} />
        {day !== today && <Column later title={estimateText.sellOn(day)} item={then} price={price} />}
      </View>
      {differs && (
        <View className='cmp__say'>
          {differs.wait}
          <Text className='nowrap'>
            {differs.verb}
            {differs.amount !== undefined && <Text className='num strong'> {differs.amount} {estimateText.yuan}</Text>}
          </Text>
        </View>
      )}
    </Card>
  )
}

function Column({ title, later = false, item, price }: { title: string; later?: boolean; item: Estimated; price: number }): ReactNode {
  const { total } = item.seller
  return (
    <View className='cmp__col'>
      <View className='cmp__day'>{later && <Icon name='right' at='cmp__go' />}{title}</View>
      {item.notInForce ? <View className='cmp__lacks'>{estimateText.notInForce}</View> : (
        <View>
          {total === undefined && <View className='cmp__lacks'>{estimateText.lacks(missingIn(item.seller))}</View>}
          {total !== undefined && <Amount value={yuan(total)} />}
          {total !== undefined && <View className='cmp__more'>{estimateText.keeps(yuan(item.proceeds ?? fen(price - total)))}</View>}
          <View className='cmp__more'>
            {item.buyer.total === undefined ? estimateText.buyerLacks(missingIn(item.buyer)) : estimateText.buyerPays(yuan(item.buyer.total))}
          </View>
        </View>
      )}
    </View>
  )
}
