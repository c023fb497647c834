import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { reportPaperLost, withdrawSupplyRequest } from '#shared/contract/businesses'
import type { SupplyRequest } from '#shared/model/supply'
import { call } from '../../../api/call'
import { requestText } from '../../../text/supply'
import { Sure } from '../../sure'

interface EndsProps {
  request: SupplyRequest
  flat: boolean
  onDone: () => void
}

const WITHDRAW = {
  ask: requestText.withdraw, title: requestText.withdrawTitle, note: requestText.withdrawNote, final: requestText.withdrawFinal, busy: requestText.withdrawing,
}
const LOST = { ask: requestText.lost, title: requestText.lostTitle, note: requestText.lostNote, final: requestText.lostFinal, busy: requestText.losing }

/** What ends it, where it can still be ended. */
export function Ends({ request: { id, state, delivery, version }, flat, onDone }: EndsProps): ReactNode {
  const params = { requestId: id }
  return (
    <View>
      {(state === 'inReview' || state === 'packing') && (
        <Sure text={WITHDRAW} intent={`withdraw-supply ${id}`} flat={flat} onDone={onDone} send={(key) => call(withdrawSupplyRequest, { params }, key)} />
      )}
      {state === 'shipping' && delivery?.how === 'post' && (
        <Sure text={LOST} intent={`paper-lost ${id} ${version}`} flat={flat} onDone={onDone} send={(key) => call(reportPaperLost, { params }, key)} />
      )}
    </View>
  )
}
