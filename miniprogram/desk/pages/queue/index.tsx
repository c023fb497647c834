import type { ReactNode } from 'react'
import { listFilingsInReview } from '#shared/contract/existing-home-desk'
import type { ReplyOf } from '#shared/contract/route'
import { yuan } from '#shared/model/money'
import { deskText, wordOfRule } from '../../../text/desk'
import { DeskQueue } from '../../desk-queue'
import { callDesk } from '../../desk-session'
import { WaitingList } from '../../waiting-list'

type Waiting = ReplyOf<typeof listFilingsInReview>['items'][number]

/** What waits for a clerk, longest first. */
export default function Queue(): ReactNode {
  return (
    <DeskQueue tab='filings' read={() => callDesk(listFilingsInReview, {})}>
      {({ items }, { at, again }) => <WaitingList words={wordsFor(items.length)} rows={items.map(rowOf)} aside='row__sum' at={at} onRefresh={again} />}
    </DeskQueue>
  )
}

function wordsFor(count: number) {
  const { queueTitle, queueLead: lead, empty, emptyNote, columns } = deskText
  return { title: queueTitle(count), lead, empty, emptyNote, columns: { ...columns, aside: columns.price } }
}

const rowOf = ({ id, number, home, reasons, price, heldAt, answerBy }: Waiting) => ({
  page: `/desk/pages/review/index?id=${id}` as const,
  number,
  home,
  why: reasons.filter(({ holds }) => !holds).map(wordOfRule).join('；'),
  aside: yuan(price),
  since: heldAt,
  until: answerBy,
})
