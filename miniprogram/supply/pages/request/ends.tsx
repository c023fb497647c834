import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { reportPaperLost, withdrawSupplyRequest } from '#shared/contract/businesses'
import type { SupplyRequest } from '#shared/model/supply'
import { call } from '../../../api/call'
import { useSure } from '../../../state/use-sure'
import { requestText } from '../../../text/supply'
import { Sure } from '../../../ui/sure'

interface EndsProps {
  request: SupplyRequest
  flat: boolean
  onDone: () => void
}

/** What ends it, where it can still be ended. */
export function Ends({ request: { id, state, delivery, version }, flat, onDone }: EndsProps): ReactNode {
  const params = { requestId: id }
  const ends = { done: onDone, again: onDone }
  const withdraw = useSure({ intent: `withdraw-supply ${id}`, send: (key) => call(withdrawSupplyRequest, { params }, key), ...ends })
  const lost = useSure({ intent: `paper-lost ${id} ${version}`, send: (key) => call(reportPaperLost, { params }, key), ...ends })
  return (
    <View>
      {(state === 'inReview' || state === 'packing') && <Sure text={requestText.withdraw} steps={withdraw} flat={flat} />}
      {state === 'shipping' && delivery?.how === 'post' && <Sure text={requestText.lost} steps={lost} flat={flat} />}
    </View>
  )
}
