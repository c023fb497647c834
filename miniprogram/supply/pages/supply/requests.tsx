import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { SupplyRequest } from '#shared/model/supply'
import { go } from '../../../api/go'
import { isOpen } from '../../../state/case-open'
import { when } from '../../../text/format'
import { requestTitles, supplyText } from '../../../text/supply'
import { Card } from '../../../ui/card'
import { Cell } from '../../../ui/cell'
import { Section } from '../../../ui/section'
import { stateOfRequest } from '../../request-words'

/** What is under way first; what is over is a line each. */
export function Requests({ requests, now }: { requests: readonly SupplyRequest[]; now: number }): ReactNode {
  if (requests.length === 0) {
    return null
  }
  const sorted = [...requests].sort((a, b) => Number(isOpen(b.state)) - Number(isOpen(a.state)))
  return (
    <View>
      <Section title={supplyText.requests} />
      <Card flush>
        {sorted.map((request, at) => (
          <Cell
            key={request.id} first={at === 0} icon={isOpen(request.state) ? 'clock' : 'check-round'} title={requestTitles[request.kind]} note={stateOfRequest(request)}
            value={when(request.openedAt, now)} onPress={() => go.to(`/supply/pages/request/index?id=${request.id}`)}
          />
        ))}
      </Card>
    </View>
  )
}
