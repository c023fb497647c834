import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { listRefunds } from '#shared/contract/my-records'
import type { ReplyOf } from '#shared/contract/route'
import { yuan } from '#shared/model/money'
import type { RefundRecord } from '#shared/model/record'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { casePage } from '../../../state/case-page'
import { useLook } from '../../../state/look'
import { useList } from '../../../state/use-list'
import { nameOfRefund, nameOfStage, recordsText, refundsText as text } from '../../../text/records'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import type { StatusTone } from '../../../ui/status'
import { keptAs, lastAnswer } from '../../last-answer'
import { RecordRow } from '../../record-row'
import { RecordSheet } from '../../record-sheet'
import { RecordsFrame } from '../../records-frame'

type Answer = ReplyOf<typeof listRefunds>

const TONES: Partial<Record<string, StatusTone>> = { held: 'you', paid: 'done', refused: 'late' }

async function load(after?: string): Promise<Answer> {
  const asked = call(listRefunds, { query: after === undefined ? {} : { after } })
  return after === undefined ? keptAs('refunds', asked) : asked
}

/** Money that comes back: how far it is, where to, and why it does not move where it does not. */
export default function Refunds(): ReactNode {
  const { elder } = useLook()
  const [open, setOpen] = useState<RefundRecord>()
  const close = useCallback(() => setOpen(undefined), [])
  const list = useList(load, () => lastAnswer<Answer>('refunds'))
  // Money paid here was paid for an invoice: a filing is never paid back from here.
  const page = open?.caseId && casePage('proxyInvoice', open.caseId)
  const sheet = open && (
    <RecordSheet title={text.sheet} facts={factsOf(open)} flat={elder} onClose={close}>
      {page && <View className='record-sheet__act'><Button kind='secondary' label={text.toCase} onPress={() => go.to(page)} /></View>}
    </RecordSheet>
  )
  return (
    <RecordsFrame text={text} list={list} sheet={sheet}>
      {({ items }) => (
        <Card flush>
          {items.map((refund, at) => (
            <RecordRow
              key={refund.id} first={at === 0} title={nameOfRefund(refund.reason)} amount={yuan(refund.amount)} notes={[refund.movedOn ?? refund.askedOn, ...(refund.bank === undefined ? [] : [refund.bank])]}
              state={{ tone: TONES[refund.stage] ?? 'other', word: nameOfStage(refund.stage) }} onPress={() => setOpen(refund)}
            />
          ))}
        </Card>
      )}
    </RecordsFrame>
  )
}

function factsOf({ reason, amount, askedOn, movedOn, bank, from, why, stage }: RefundRecord): (readonly [string, string])[] {
  return [
    [text.why, nameOfRefund(reason)],
    [text.amount, recordsText.yuan(yuan(amount))],
    [text.asked, askedOn],
    [text.moved, `${nameOfStage(stage)}${movedOn === undefined ? '' : ` ${movedOn}`}`],
    [text.bank, bank ?? (from === 'ours' ? text.back : text.bankElse)],
    ...(why === undefined ? [] : [[text.held, why] as const]),
  ]
}
