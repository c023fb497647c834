import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Outlet } from '#shared/model/supply'
import { outletKindWords, outletsText, serviceWords } from '../../../text/delivery'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Dotted } from '../../../ui/dotted'
import { Status } from '../../../ui/status'
import './outlets.css'

interface OutletCardProps {
  outlet: Outlet
  /** absent: the list is only looked at */
  onPick: (() => void) | undefined
}

/** An outlet: how far, whether it is open now, what it does, how much paper it has. */
export function OutletCard({ outlet, onPick }: OutletCardProps): ReactNode {
  const { name, kind, district, place, hours, isOpen, services, stock, distance } = outlet
  const known = services.flatMap((service) => (serviceWords as Partial<Record<string, string>>)[service] ?? [])
  const stockLine = kind === 'machine' ? outletsText.machineNote : stock > 0 ? outletsText.stock(stock) : outletsText.stockNone
  return (
    <Card>
      <View className='outlet__top'>
        <View className='outlet__name'>{name}</View>
        {distance !== undefined && <View className='outlet__far num'>{outletsText.far(distance)}</View>}
      </View>
      <View className='outlet__line'>{place.startsWith(district) ? place : `${district} ${place}`}</View>
      <View className='outlet__open'>
        <Status tone={isOpen ? 'done' : 'idle'} word={isOpen ? outletsText.open : outletsText.closed} />
        <View className='outlet__hours num'>{hours}</View>
      </View>
      <Dotted parts={[outletKindWords[kind], ...known]} at='outlet__line' />
      <View className='outlet__line num'>{stockLine}</View>
      {onPick && (
        <View className='outlet__act'>
          <Button kind='secondary' label={outletsText.pick} onPress={onPick} {...(services.includes('collect') ? {} : { whyNot: outletsText.noCollect })} />
        </View>
      )}
    </Card>
  )
}
