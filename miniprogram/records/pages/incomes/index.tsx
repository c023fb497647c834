import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { listIncomes } from '#shared/contract/my-records'
import type { ReplyOf } from '#shared/contract/route'
import { yuan } from '#shared/model/money'
import type { IncomeRecord } from '#shared/model/record'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { useLook } from '../../../state/look'
import { useList } from '../../../state/use-list'
import { incomesText as text, nameOfItem, recordsText } from '../../../text/records'
import { ActionBar } from '../../../ui/action-bar'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Fact } from '../../../ui/fact'
import { Section } from '../../../ui/section'
import { Segments } from '../../../ui/segments'
import { keptAs, lastAnswer } from '../../last-answer'
import { byMonth, monthsOf, monthWords, PERIODS } from '../../periods'
import type { Period } from '../../periods'
import { RecordRow } from '../../record-row'
import { RecordSheet } from '../../record-sheet'
import { RecordsFrame } from '../../records-frame'

type Answer = ReplyOf<typeof listIncomes>

async function load(period: Period, after?: string): Promise<Answer> {
  const asked = call(listIncomes, { query: { ...monthsOf(period, Date.now()), ...(after === undefined ? {} : { after }) } })
  return after === undefined ? keptAs(`incomes ${period}`, asked) : asked
}

/** What was declared as my income, month by month, and what was withheld. */
export default function Incomes(): ReactNode {
  const { elder } = useLook()
  const [period, setPeriod] = useState<Period>('thisYear')
  const [open, setOpen] = useState<IncomeRecord>()
  const close = useCallback(() => setOpen(undefined), [])
  const list = useList((after?: string) => load(period, after), () => lastAnswer<Answer>(`incomes ${period}`))
  const choose = (chosen: Period): void => (setPeriod(chosen), void list.replace(() => load(chosen)))
  const foot = <ActionBar><Button label={text.toStatement} onPress={() => go.to('/records/pages/statements/index?kind=income')} /></ActionBar>
  return (
    <RecordsFrame
      text={text} list={list} foot={foot} choice={<Segments of={PERIODS} on={period} onChoose={choose} />}
      sheet={open && <RecordSheet title={text.sheet} facts={factsOf(open)} note={text.note} flat={elder} onClose={close} />}
    >
      {({ items, sums }) => (
        <View>
          {sums && (
            <Card>
              <Fact label={text.gross} value={recordsText.yuan(yuan(sums.gross))} />
              <Fact label={text.tax} value={recordsText.yuan(yuan(sums.tax))} />
            </Card>
          )}
          {byMonth(items, ({ month }) => month).map(({ month, rows }) => (
            <View key={month}>
              <Section title={monthWords(month)} />
              <Card flush>
                {rows.map((income, at) => (
                  <RecordRow
                    key={income.id} first={at === 0} title={income.payer} amount={yuan(income.gross)} notes={[nameOfItem(income.item), text.withheld(yuan(income.tax))]} onPress={() => setOpen(income)}
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

const factsOf = ({ payer, item, month, gross, tax }: IncomeRecord): (readonly [string, string])[] => [
  [text.payer, payer],
  [text.item, nameOfItem(item)],
  [text.month, monthWords(month)],
  [text.gross, recordsText.yuan(yuan(gross))],
  [text.tax, recordsText.yuan(yuan(tax))],
]
