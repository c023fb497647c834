import type { ReactNode } from 'react'
import type { Delivery } from '#shared/model/message'
import { nameOfChannel, wordsOfDelivery } from '../../../text/delivery-words'
import { moment } from '../../../text/format'
import { messageText } from '../../../text/messages'
import { Card } from '../../../ui/card'
import { Fact } from '../../../ui/fact'

interface DeliveriesProps {
  /** since when it is in the inbox, which comes first and always */
  kept: string
  deliveries: readonly Delivery[]
  at: number
}

/** Each channel with what became of it. */
export function Deliveries({ kept, deliveries, at }: DeliveriesProps): ReactNode {
  return (
    <Card>
      <Fact label={messageText.here} value={messageText.hereNote(moment(kept, at))} />
      {deliveries.map((delivery, place) => (
        <Fact key={place} label={nameOfChannel(delivery.channel)} value={[wordsOfDelivery(delivery, at), delivery.to].filter(Boolean).join('\n')} />
      ))}
    </Card>
  )
}
