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
      <View className='cmp' {...aria({ live: 'polite' })}>
        <Column title={estimateText.sellToday} item={now} price={price} />
        {day !== today && <Icon name='right' at='cmp__go' />}
        {day !== today && <Column title={estimateText.sellOn(day)} item={then} price={price} />}
      </View>
      {differs && (
        <View className='cmp__say'>
          {differs.wait}{differs.verb}
          {differs.amount !== undefined && <Text className='num strong nowrap'> {differs.amount} {estimateText.yuan}</Text>}
        </View>
      )}
    </Card>
  )
}

function Column({ title, item, price }: { title: string; item: Estimated; price: number }): ReactNode {
  const { total } = item.seller
  return (
    <View className='cmp__col'>
      <View className='small quiet num'>{title}，{estimateText.sellerPays}</View>
      {item.notInForce ? <View className='cmp__lacks'>{estimateText.notInForce}</View> : (
        <View>
          {total === undefined ? <View className='cmp__lacks'>{estimateText.lacks(missingIn(item.seller))}</View> : <Amount value={yuan(total)} />}
          {total !== undefined && <View className='cmp__more'>{estimateText.keeps} {yuan(item.proceeds ?? fen(price - total))}</View>}
          <View className='cmp__more'>
            {estimateText.buyerPays} {item.buyer.total === undefined ? estimateText.lacks(missingIn(item.buyer)) : yuan(item.buyer.total)}
          </View>
        </View>
      )}
    </View>
  )
}
