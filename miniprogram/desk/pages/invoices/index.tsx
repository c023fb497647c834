import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { listInvoicesInReview } from '#shared/contract/invoices-desk'
import type { ReplyOf } from '#shared/contract/route'
import { yuan } from '#shared/model/money'
import { go } from '../../../api/go'
import { invoiceDesk, wordOfHold } from '../../../text/desk-invoices'
import { Button } from '../../../ui/button'
import { DeskQueue } from '../../desk-queue'
import { callDesk } from '../../desk-session'
import { WaitingList } from '../../waiting-list'

type Waiting = ReplyOf<typeof listInvoicesInReview>['items'][number]

/** Invoice requests that wait for a clerk, longest first, and the way to the report of a day. */
export default function Invoices(): ReactNode {
  return (
    <DeskQueue tab='invoices' read={() => callDesk(listInvoicesInReview, {})} foot={<ToDay />}>
      {({ items }, { at, again }) => <WaitingList words={wordsFor(items.length)} rows={items.map(rowOf)} aside='row__sum' at={at} onRefresh={again} />}
    </DeskQueue>
  )
}

const ToDay = (): ReactNode => (
  <View className='queue__foot'><Button kind='secondary' label={invoiceDesk.toDay} onPress={() => go.to('/desk/pages/invoice-day/index')} /></View>
)

function wordsFor(count: number) {
  const { queueTitle, queueLead: lead, empty, emptyNote, columns } = invoiceDesk
  return { title: queueTitle(count), lead, empty, emptyNote, columns }
}

const rowOf = ({ id, number, seller, item, gross, holds, heldAt, answerBy }: Waiting) => ({
  page: `/desk/pages/invoice/index?id=${id}` as const,
  number,
  home: invoiceDesk.who(seller, item),
  why: holds.map(wordOfHold).join('；'),
  aside: yuan(gross),
  since: heldAt,
  until: answerBy,
})
