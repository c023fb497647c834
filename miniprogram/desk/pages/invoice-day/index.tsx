import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { readInvoiceDay } from '#shared/contract/invoices-desk'
import type { ReplyOf } from '#shared/contract/route'
import { addMonths, dayIn } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import { yuan } from '#shared/model/money'
import { go } from '../../../api/go'
import { useLoaded } from '../../../state/use-loaded'
import { waysOut } from '../../../state/ways'
import { deskText } from '../../../text/desk'
import { invoiceDesk } from '../../../text/desk-invoices'
import { inFours } from '../../../text/format'
import { aria } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { DateField } from '../../../ui/date-field'
import { Icon } from '../../../ui/icon'
import { Loaded } from '../../../ui/loaded'
import { Skeleton } from '../../../ui/skeleton'
import { DataTable } from '../../data-table'
import { DeskFrame } from '../../desk-frame'
import { callDesk, useStaff } from '../../desk-session'
import { Enter } from '../../enter'

type Report = ReplyOf<typeof readInvoiceDay>

/** One day's issue: requests, payments and the ledger side by side, and where they do not agree. */
export default function InvoiceDay(): ReactNode {
  const staff = useStaff()
  const [today] = useState(() => dayIn(Date.now()))
  const [day, setDay] = useState<Day>(today)
  return (
    <DeskFrame tab='invoices'>
      {staff !== undefined && (
        <View className='queue__head queue__head--page'>
          <View className='queue__title'>{invoiceDesk.dayTitle}</View>
          <View className='queue__lead'>{invoiceDesk.dayLead}</View>
          <DateField
            id='day' label={invoiceDesk.dayOf} value={day} from={addMonths(today, -24)} to={today}
            onChange={(chosen) => { if (/^\d{4}-\d{2}-\d{2}$/.test(chosen) && chosen <= today) { setDay(chosen as Day) } }}
          />
          <Button kind='secondary' label={invoiceDesk.toQueue} onPress={() => go.instead('/desk/pages/invoices/index')} />
        </View>
      )}
      <OneDay key={day} day={day} />
    </DeskFrame>
  )
}

function OneDay({ day }: { day: Day }): ReactNode {
  const staff = useStaff()
  const found = useLoaded(() => callDesk(readInvoiceDay, { params: { day } }))
  const again = () => void found.reload()
  return staff === undefined
    ? <Enter onEntered={again} />
    : (
        <View className='queue'>
          <Loaded state={found.state} skeleton={<Skeleton cards={2} lines={5} />} ways={waysOut(again)} onRetry={again}>
            {(report) => <Shown report={report} onRefresh={again} />}
          </Loaded>
        </View>
      )
}

function Shown({ report, onRefresh }: { report: Report; onRefresh: () => void }): ReactNode {
  const { differences } = report
  const agrees = differences.length === 0
  return (
    <View>
      <View className='paper'>
        <View className={`desk-rule desk-rule--${agrees ? 'ok' : 'look'} desk-rule--alone`}>
          <Icon name={agrees ? 'check-round' : 'warn'} at='desk-rule__sign' />
          <View className='desk-rule__body'>{agrees ? invoiceDesk.dayAgrees : invoiceDesk.dayDiffers(differences.length)}</View>
          <Button kind='secondary' label={deskText.refresh} onPress={onRefresh} />
        </View>
        {differences.map((words) => <View key={words} className='desk-rule desk-rule--alone'>{words}</View>)}
      </View>
      <Sums report={report} />
      <Series report={report} />
    </View>
  )
}

function Sums({ report: { requests, payments, ledger, reds, voids } }: { report: Report }): ReactNode {
  const { what, count, gross, tax } = invoiceDesk.sumColumns
  const { sums } = invoiceDesk
  const rows = [
    { key: 'requests', cells: [sums.requests, requests.count, yuan(requests.gross), yuan(requests.tax)] },
    { key: 'ledger', cells: [sums.ledger, ledger.count, yuan(ledger.gross), yuan(ledger.tax)] },
    { key: 'payments', cells: [sums.payments, payments.count, '', yuan(payments.amount)] },
    { key: 'refunded', cells: [sums.refunded, '', '', yuan(payments.refunded)] },
    { key: 'reds', cells: [sums.reds, reds.count, yuan(reds.gross), ''] },
    { key: 'voids', cells: [sums.voids, voids, '', ''] },
  ]
  return (
    <View className='paper'>
      <View className='group__title' {...aria({ role: 'heading' })}>{invoiceDesk.daySums}</View>
      <DataTable
        label={invoiceDesk.daySums} columns={[{ name: what }, { name: count, figure: true }, { name: gross, figure: true }, { name: tax, figure: true }]} rows={rows}
      />
    </View>
  )
}

function Series({ report: { series } }: { report: Report }): ReactNode {
  const { series: name, first, last, count, gaps } = invoiceDesk.seriesColumns
  return (
    <View className='paper'>
      <View className='group__title' {...aria({ role: 'heading' })}>{invoiceDesk.daySeries}</View>
      {series.length === 0
        ? <View className='quiet'>{invoiceDesk.noSeries}</View>
        : (
            <DataTable
              label={invoiceDesk.daySeries} columns={[{ name }, { name: first }, { name: last }, { name: count, figure: true }, { name: gaps, figure: true }]}
              rows={series.map((run) => ({
                key: `${run.series}${run.first}`, cells: [run.series, inFours(run.first), inFours(run.last), run.count, run.gaps], ...(run.gaps > 0 ? { tone: 'look' as const } : {}),
              }))}
            />
          )}
    </View>
  )
}
