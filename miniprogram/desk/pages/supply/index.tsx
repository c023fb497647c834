import type { ReactNode } from 'react'
import { listSupplyWaiting } from '#shared/contract/supply-desk'
import type { SupplyRequest } from '#shared/model/supply'
import { supplyDesk } from '../../../text/desk-supply'
import { Status } from '../../../ui/status'
import { DeskQueue } from '../../desk-queue'
import { callDesk } from '../../desk-session'
import { isSurelyReviewers, wishOf } from '../../supply-words'
import { WaitingList } from '../../waiting-list'

/** Raises, orders and appeals that wait for a clerk, and paper that waits to be packed. */
export default function SupplyQueue(): ReactNode {
  return (
    <DeskQueue tab='supply' read={() => callDesk(listSupplyWaiting, {})}>
      {({ items }, { at, again, role }) => <WaitingList words={wordsFor(items.length)} rows={items.map((item) => rowOf(item, role))} aside='row__state' at={at} onRefresh={again} />}
    </DeskQueue>
  )
}

function wordsFor(count: number) {
  const { queueTitle, queueLead: lead, empty, emptyNote, columns } = supplyDesk
  return { title: queueTitle(count), lead, empty, emptyNote, columns }
}

const rowOf = (request: SupplyRequest, role: string) => ({
  page: `/desk/pages/supply-request/index?id=${request.id}` as const,
  number: request.number,
  home: request.business.name,
  why: wishOf(request),
  aside: <State request={request} role={role} />,
  since: request.openedAt,
  ...(request.answerBy === undefined ? {} : { until: request.answerBy }),
})

function State({ request, role }: { request: SupplyRequest; role: string }): ReactNode {
  const isOthers = role === 'officer' && isSurelyReviewers(request)
  return <Status tone={isOthers ? 'other' : 'you'} word={isOthers ? supplyDesk.forReviewer : (supplyDesk.states[request.state] ?? supplyDesk.otherState)} />
}
