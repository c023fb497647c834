import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { listDeedTaxes } from '#shared/contract/my-records'
import type { ReplyOf } from '#shared/contract/route'
import { yuan } from '#shared/model/money'
import type { DeedTaxRecord } from '#shared/model/record'
import { call } from '../../../api/call'
import { useLook } from '../../../state/look'
import { useList } from '../../../state/use-list'
import { percent } from '../../../text/tax-formula'
import { deedsText as text, recordsText } from '../../../text/records'
import { Card } from '../../../ui/card'
import { keptAs, lastAnswer } from '../../last-answer'
import { RecordRow } from '../../record-row'
import { RecordSheet } from '../../record-sheet'
import { RecordsFrame } from '../../records-frame'

type Answer = ReplyOf<typeof listDeedTaxes>

async function load(after?: string): Promise<Answer> {
  const asked = call(listDeedTaxes, { query: after === undefined ? {} : { after } })
  return after === undefined ? keptAs('deed-taxes', asked) : asked
}

/** Deed tax I declared, home by home: what it rested on, at which rate, how much. */
export default function DeedTaxes(): ReactNode {
  const { elder } = useLook()
  const [open, setOpen] = useState<DeedTaxRecord>()
  const close = useCallback(() => setOpen(undefined), [])
  const list = useList(load, () => lastAnswer<Answer>('deed-taxes'))
  return (
    <RecordsFrame text={text} list={list} sheet={open && <RecordSheet title={text.sheet} facts={factsOf(open)} note={text.note} flat={elder} onClose={close} />}>
      {({ items }) => (
        <Card flush>
          {items.map((deed, at) => (
            <RecordRow
              key={deed.id} first={at === 0} title={deed.home ?? text.homeElse} amount={yuan(deed.amount)} notes={[deed.declaredOn, percent(deed.rate)]} onPress={() => setOpen(deed)}
            />
          ))}
        </Card>
      )}
    </RecordsFrame>
  )
}

function factsOf({ home, declaredOn, base, rate, amount, rank, contractNumber, paidOn, receipt }: DeedTaxRecord): (readonly [string, string])[] {
  return [
    [text.home, home ?? text.homeElse],
    [text.base, base === undefined ? text.noBase : recordsText.yuan(yuan(base))],
    [text.rate, percent(rate)],
    [text.amount, amount === 0 ? text.none : recordsText.yuan(yuan(amount))],
    ...(rank === undefined ? [] : [[text.rank, text.ranks[rank] ?? ''] as const]),
    [text.declared, declaredOn],
    ...(paidOn === undefined ? [] : [[text.paid, paidOn] as const]),
    ...(receipt ? [[text.received, receipt.on] as const, [text.receipt, receipt.number] as const] : []),
    ...(contractNumber === undefined ? [] : [[text.contract, contractNumber] as const]),
  ]
}
