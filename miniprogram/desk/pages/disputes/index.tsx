import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { listDisputes } from '#shared/contract/assessments-desk'
import type { ReplyOf } from '#shared/contract/route'
import { useLoaded } from '../../../state/use-loaded'
import { waysOut } from '../../../state/ways'
import { disputeDesk } from '../../../text/desk-prices'
import { Loaded } from '../../../ui/loaded'
import { Skeleton } from '../../../ui/skeleton'
import { Status } from '../../../ui/status'
import { DeskFrame } from '../../desk-frame'
import { callDesk, useStaff } from '../../desk-session'
import { Enter } from '../../enter'
import { WaitingList } from '../../waiting-list'

type Waiting = ReplyOf<typeof listDisputes>['items'][number]

/** Disputes that wait for a first or a second clerk, due soonest first. */
export default function Disputes(): ReactNode {
  const staff = useStaff()
  const found = useLoaded(() => callDesk(listDisputes, {}))
  const again = () => void found.reload()
  return (
    <DeskFrame tab='disputes'>
      {staff === undefined && <Enter onEntered={again} />}
      {staff !== undefined && (
        <View className='queue'>
          <Loaded state={found.state} skeleton={<Skeleton cards={1} lines={8} />} ways={waysOut(again)} onRetry={again}>
            {({ items }, at) => <WaitingList words={wordsFor(items.length)} rows={items.map(rowOf)} aside='row__state' at={at} onRefresh={again} />}
          </Loaded>
        </View>
      )}
    </DeskFrame>
  )
}

function wordsFor(count: number) {
  const { queueTitle, queueLead: lead, empty, emptyNote, columns } = disputeDesk
  return { title: queueTitle(count), lead, empty, emptyNote, columns: { ...columns, why: columns.ground, aside: columns.state } }
}

const rowOf = ({ id, number, home, ground, state, yours, openedAt, answerBy }: Waiting) => ({
  page: `/desk/pages/dispute/index?id=${id}` as const,
  number,
  home,
  why: disputeDesk.grounds[ground],
  aside: <Status tone={yours ? 'you' : 'other'} word={(yours ? disputeDesk.yours : disputeDesk.states)[state]} />,
  since: openedAt,
  until: answerBy,
})
