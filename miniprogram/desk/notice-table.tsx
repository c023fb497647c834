import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { listCaseNotices } from '#shared/contract/messages-desk'
import type { ReplyOf } from '#shared/contract/route'
import { nameOfChannel, wordsOfDelivery } from '../text/delivery-words'
import { span } from '../text/desk'
import { noticesDesk, servedWords } from '../text/desk-notices'
import { dayAndClock, moment } from '../text/format'
import { DataTable } from './data-table'

type Notice = ReplyOf<typeof listCaseNotices>['items'][number]

interface NoticeTableProps {
  items: readonly Notice[]
  at: number
  /** how long each has waited, instead of when it was told */
  waited?: boolean
}

/** Who was told what, and what became of it by each channel. */
export function NoticeTable({ items, at, waited = false }: NoticeTableProps): ReactNode {
  const { person, title, at: time, sent } = noticesDesk.columns
  return (
    <DataTable
      label={noticesDesk.table} columns={[{ name: waited ? noticesDesk.waited : time }, { name: person }, { name: title }, { name: sent }]}
      rows={items.map((notice) => ({
        key: notice.id,
        cells: [waited ? span(at - Date.parse(notice.at)) : dayAndClock(notice.at), notice.person, notice.title, <Sent key='sent' notice={notice} at={at} />],
        ...(!waited && notice.isLegal && !notice.served ? { tone: 'look' as const } : {}),
      }))}
    />
  )
}

function Sent({ notice: { isRead, served, deliveries }, at }: { notice: Notice; at: number }): ReactNode {
  return (
    <View>
      {served && <View>{servedWords(served.how, moment(served.at, at))}</View>}
      <View>{noticesDesk.inbox(isRead)}</View>
      {deliveries.map((delivery, place) => (
        <View key={place}>{`${nameOfChannel(delivery.channel)}：${wordsOfDelivery(delivery, at)}`}</View>
      ))}
    </View>
  )
}
