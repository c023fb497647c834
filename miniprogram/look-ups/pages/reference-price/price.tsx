import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { readReferencePrice } from '#shared/contract/look-ups'
import type { ReplyOf } from '#shared/contract/route'
import { priceText } from '../../../text/look-ups'
import { Blank } from '../../../ui/blank'
import { Card } from '../../../ui/card'
import { Cell } from '../../../ui/cell'
import { Fact } from '../../../ui/fact'
import { Section } from '../../../ui/section'
import { Told } from '../../look-up-frame'

interface PriceProps {
  told: ReplyOf<typeof readReferencePrice>
  /** one of several complexes that are called so */
  onChoose: (name: string) => void
}

const WAN = 1_000_000

/** The interval first; or which complex is meant; or why nothing is told. */
export function Price({ told: { price, called, why, asOf, source }, onChoose }: PriceProps): ReactNode {
  if (called.length > 0) {
    return (
      <View>
        <Section title={priceText.which} />
        <Card flush>
          {called.map(({ name, district }, at) => (
            <Cell key={`${name}${district}`} first={at === 0} title={name} note={district} onPress={() => onChoose(`${name}（${district}）`)} />
          ))}
        </Card>
      </View>
    )
  }
  if (!price) {
    const [title, note] = priceText.whys[why ?? 'tooUncertain']
    return <Told asOf={asOf} source={source}><Blank icon='info' title={title} note={note} /></Told>
  }
  return (
    <Told asOf={asOf} source={source}>
      <Card>
        <View className='told__note'>{price.complex} {price.district}</View>
        <View className='told__large'>{priceText.between(String(price.low / WAN), String(price.high / WAN))}</View>
        <View className='told__note'>{priceText.odds}</View>
        <Fact label={priceText.sales} value={priceText.counted(price.sales)} />
        <Fact label={priceText.month} value={price.month} />
        <Fact label={priceText.confidence} value={priceText.confidences[price.confidence]} />
        <View className='told__note'>{priceText.note}</View>
      </Card>
    </Told>
  )
}
