import type { ReactNode } from 'react'
import { listDisputes } from '#shared/contract/assessments-desk'
import type { ReplyOf } from '#shared/contract/route'
import { disputeDesk } from '../../../text/desk-prices'
import { Status } from '../../../ui/status'
import { DeskQueue } from '../../desk-queue'
import { callDesk } from '../../desk-session'
import { WaitingList } from '../../waiting-list'

type Waiting = ReplyOf<typeof listDisputes>['items'][number]

/** Disputes that wait for a first or a second clerk, due soonest first. */
export default function Disputes(): ReactNode {
  return (
    <DeskQueue tab='disputes' read={() => callDesk(listDisputes, {})}>
      {({ items }, { at, again }) => <WaitingList words={wordsFor(items.length)} rows={items.map(rowOf)} aside='row__state' at={at} onRefresh={again} />}
    </DeskQueue>
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
