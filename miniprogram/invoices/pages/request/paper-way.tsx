import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { listOutlets } from '#shared/contract/outlets'
import type { InvoiceRequest } from '#shared/model/invoice'
import { call } from '../../../api/call'
import { parcelSteps } from '../../../state/parcel-steps'
import { useOnce } from '../../../state/use-once'
import { requestText } from '../../../text/invoices'
import { aria } from '../../../ui/aria'
import { Card } from '../../../ui/card'
import { Fact } from '../../../ui/fact'
import { ParcelCard } from '../../../ui/parcel-card'
import './request.css'

/** Where the paper is: at an outlet with the code that opens it, or on its way by post. */
export function PaperWay({ request: { wish, state, pickupCode, parcel }, now }: { request: InvoiceRequest; now: number }): ReactNode {
  const waits = state === 'printing' || state === 'shipping'
  return (
    <View>
      {waits && wish.delivery.how === 'outlet' && <Collect outletId={wish.delivery.outletId} code={pickupCode} />}
      {parcel && <ParcelCard number={parcel.number} to={parcel.to} steps={parcelSteps(parcel, now)} />}
    </View>
  )
}

/** The code one shows there, once there is something to collect, and where that is. */
function Collect({ outletId, code }: { outletId: string; code: string | undefined }): ReactNode {
  const outlet = useOnce(async () => (await call(listOutlets, {})).items.find(({ id }) => id === outletId))
  return code === undefined && outlet === undefined ? null : (
    <Card>
      {code !== undefined && (
        <View>
          <View className='small quiet'>{requestText.pickup}</View>
          <View className='pickup num' {...aria({ role: 'img', label: `${requestText.pickup} ${[...code].join(' ')}` })}>{code.replace(/(\d{3})(?=\d)/g, '$1 ')}</View>
          <View className='small quiet'>{requestText.pickupNote}</View>
        </View>
      )}
      {outlet && <Fact label={requestText.pickupAt} value={[outlet.name, outlet.place, outlet.hours].join('\n')} />}
    </Card>
  )
}
