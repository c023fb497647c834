import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { listFilingsInReview } from '#shared/contract/existing-home-desk'
import type { ReplyOf } from '#shared/contract/route'
import { yuan } from '#shared/model/money'
import { useLoaded } from '../../../state/use-loaded'
import { waysOut } from '../../../state/ways'
import { deskText, wordOfRule } from '../../../text/desk'
import { Loaded } from '../../../ui/loaded'
import { Skeleton } from '../../../ui/skeleton'
import { DeskFrame } from '../../desk-frame'
import { callDesk, useStaff } from '../../desk-session'
import { Enter } from '../../enter'
import { WaitingList } from '../../waiting-list'

type Waiting = ReplyOf<typeof listFilingsInReview>['items'][number]

/** What waits for a clerk, longest first. */
export default function Queue(): ReactNode {
  const staff = useStaff()
  const found = useLoaded(() => callDesk(listFilingsInReview, {}))
  const again = () => void found.reload()
  return (
    <DeskFrame tab='filings'>
      {staff === undefined && <Enter onEntered={again} />}
      {staff !== undefined && (
        <View className='queue'>
          <Loaded state={found.state} skeleton={<Skeleton cards={1} lines={8} />} ways={waysOut(again)} onRetry={again}>
            {({ items }, at) => <WaitingList words={wordsFor(items.length)} rows={items.map(rowOf)} aside='row__sum' at={at} onRefresh={again} />}
          </Loaded>
        </View>
      )}
    </DeskFrame>
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
