import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { listOutlets } from '#shared/contract/outlets'
import type { DeliveryWay } from '#shared/model/invoice'
import { call } from '../../../api/call'
import { useOnce } from '../../../state/use-once'
import { requestText } from '../../../text/supply'
import { Card } from '../../../ui/card'
import { Fact } from '../../../ui/fact'
import './request.css'

/** The code one says at the outlet, large, and where that is. */
export function Pickup({ code, delivery }: { code: string; delivery: DeliveryWay | undefined }): ReactNode {
  const outletId = delivery?.how === 'outlet' ? delivery.outletId : undefined
  const outlet = useOnce(async () => (outletId === undefined ? undefined : (await call(listOutlets, {})).items.find(({ id }) => id === outletId)))
  return (
    <Card>
      <View className='pickup__label'>{requestText.pickup}</View>
      <View className='pickup__code num'>{code}</View>
      <View className='small quiet'>{outlet?.kind === 'machine' ? requestText.pickupTypeNote : requestText.pickupNote}</View>
      {outlet && <Fact label={requestText.pickupAt} value={[outlet.name, outlet.place, outlet.hours].join('\n')} />}
    </Card>
  )
}
