import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Home } from '#shared/model/home'
import { placeOf, saleOf, titleFacts, titleOf } from '../../../text/home-words'
import { Card } from '../../../ui/card'
import { Dotted } from '../../../ui/dotted'
import { Icon } from '../../../ui/icon'
import './home-card.css'

/** One home: where, how large, since when, with whom, and whether it may be sold. */
export function HomeCard({ home }: { home: Home }): ReactNode {
  const sale = saleOf(home)
  return (
    <Card>
      <View className='home__title'>{titleOf(home)}</View>
      <Dotted parts={placeOf(home)} at='home__line' />
      <Dotted parts={titleFacts(home)} at='home__line' />
      <View className={`home__sale${sale.open ? '' : ' home__sale--closed'}`}>
        <Icon name={sale.icon} size='m' at='home__sign' />
        <Text>{sale.text}</Text>
      </View>
      {sale.closed && <Dotted parts={sale.closed.since} at='home__line' />}
      {sale.closed && <View className='home__line'>{sale.closed.ask}</View>}
    </Card>
  )
}
