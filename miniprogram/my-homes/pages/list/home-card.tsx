import { Text, View } from '@tarojs/components'
import { Fragment } from 'react'
import type { ReactNode } from 'react'
import type { Home } from '#shared/model/home'
import { Card } from '../../../ui/card'
import { Icon } from '../../../ui/icon'
import { placeOf, saleOf, titleFacts, titleOf } from '../../home-words'
import './home-card.css'

/** One home: where, how large, since when, with whom, and whether it may be sold. */
export function HomeCard({ home }: { home: Home }): ReactNode {
  const sale = saleOf(home)
  return (
    <Card>
      <View className='home__title'>{titleOf(home)}</View>
      <Dotted parts={placeOf(home)} />
      <Dotted parts={titleFacts(home)} />
      <View className={`home__sale${sale.open ? '' : ' home__sale--closed'}`}>
        <Icon name={sale.icon} size='m' at='home__sign' />
        <Text>{sale.text}</Text>
      </View>
      {sale.closed && <Dotted parts={sale.closed.since} />}
      {sale.closed && <View className='home__line'>{sale.closed.ask}</View>}
    </Card>
  )
}

function Dotted({ parts }: { parts: string[] }): ReactNode {
  return (
    <View className='home__line num'>
      {parts.map((part, at) => (
        <Fragment key={part}>
          {at > 0 && <Text className='dot'>·</Text>}
          <Text className='nowrap'>{part}</Text>
        </Fragment>
      ))}
    </View>
  )
}
