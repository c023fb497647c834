import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { listTaxPayments } from '#shared/contract/my-records'
import type { ReplyOf } from '#shared/contract/route'
import { sum, yuan } from '#shared/model/money'
import type { TaxPayment } from '#shared/model/record'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { useLook } from '../../../state/look'
import { useList } from '../../../state/use-list'
import { nameOfRecordTax, nameOfWhat, paymentsText as text, recordsText } from '../../../text/records'
import { ActionBar } from '../../../ui/action-bar'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { HeroAmount } from '../../../ui/hero-amount'
import { Section } from '../../../ui/section'
import { Segments } from '../../../ui/segments'
import { keptAs, lastAnswer } from '../../last-answer'
import { byMonth, monthsOf, monthWords, PERIODS } from '../../periods'
import type { Period } from '../../periods'
import { RecordRow } from '../../record-row'
import { RecordsFrame } from '../../records-frame'
import { Payment } from './payment'

type Answer = ReplyOf<typeof listTaxPayments>

async function load(period: Period, after?: string): Promise<Answer> {
  const asked = call(listTaxPayments, { query: { ...monthsOf(period, Date.now()), ...(after === undefined ? {} : { after }) } })
  return after === undefined ? keptAs(`tax-payments ${period}`, asked) : asked
}

/** What I paid, by month, with what it comes to. */
export default function TaxPayments(): ReactNode {
  const { elder } = useLook()
  const [period, setPeriod] = useState<Period>('thisYear')
  const [open, setOpen] = useState<TaxPayment>()
  const close = useCallback(() => setOpen(undefined), [])
  const list = useList((after?: string) => load(period, after), () => lastAnswer<Answer>(`tax-payments ${period}`))
  const choose = (chosen: Period): void => (setPeriod(chosen), void list.replace(() => load(chosen)))
  const foot = <ActionBar><Button label={text.toStatement} onPress={() => go.to('/records/pages/statements/index?kind=taxPaid')} /></ActionBar>
  return (
    <RecordsFrame
      text={text} list={list} foot={foot} choice={<Segments of={PERIODS} on={period} onChoose={choose} />}
      sheet={open && <Payment payment={open} flat={elder} onClose={close} />}
    >
      {({ items, total, next }) => (
        <View>
          {total !== undefined && <HeroAmount lead={text.total} amount={yuan(total)} />}
          {byMonth(items, ({ paidOn }) => paidOn.slice(0, 7)).map(({ month, rows }, at, all) => (
            <View key={month}>
              <Section title={monthWords(month)} {...(next !== undefined && at === all.length - 1 ? {} : { note: recordsText.inAll(yuan(sum(rows.map(({ amount }) => amount)))) })} />
              <Card flush>
                {rows.map((payment, place) => (
                  <RecordRow
                    key={payment.id} first={place === 0} title={titleOf(payment)} amount={yuan(payment.amount)} onPress={() => setOpen(payment)}
                    notes={[payment.paidOn.slice(5), payment.subject ?? nameOfWhat(payment.what)]}
                    {...(payment.receipt ? {} : { state: { tone: 'other' as const, word: recordsText.onItsWay } })}
                  />
                ))}
              </Card>
            </View>
          ))}
        </View>
      )}
    </RecordsFrame>
  )
}

/** `增值税等 4 项`, or the one tax. */
function titleOf({ lines: [first, ...others], what }: TaxPayment): string {
  return first === undefined ? nameOfWhat(what) : others.length === 0 ? nameOfRecordTax(first.tax) : text.several(nameOfRecordTax(first.tax), others.length + 1)
}
