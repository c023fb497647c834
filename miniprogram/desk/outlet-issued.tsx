import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { voidPaperInvoice } from '#shared/contract/outlets-desk'
import type { readOutletDesk } from '#shared/contract/outlets-desk'
import type { ReplyOf } from '#shared/contract/route'
import type { Fen } from '#shared/model/money'
import { yuan } from '#shared/model/money'
import { intents } from '../api/intent'
import { useSubmit } from '../state/use-submit'
import { waysOut } from '../state/ways'
import { outletDesk } from '../text/desk-outlet'
import { dayAndClock } from '../text/format'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { press } from '../ui/press'
import { Refused } from '../ui/refused'
import { DataTable } from './data-table'
import { callDesk } from './desk-session'
import { Group } from './group'

type Desk = ReplyOf<typeof readOutletDesk>
type Issued = Desk['issued'][number]

/** What was printed here this month, and may be void while all copies are back. */
export function OutletIssued({ desk: { issued, stock }, onDone }: { desk: Desk; onDone: () => void }): ReactNode {
  const [chosen, setChosen] = useState<Issued>()
  const [voided, setVoided] = useState<string>()
  const { issuedColumns: columns } = outletDesk
  const done = (refunded: Fen): void => {
    setVoided(outletDesk.voided(yuan(refunded)))
    setChosen(undefined)
    onDone()
  }
  return (
    <View className='paper'>
      <Group title={outletDesk.issued(issued.length)}>
        <View className='decide__lead'>{issued.length === 0 ? outletDesk.noneIssued : outletDesk.issuedLead}</View>
        {issued.length > 0 && (
          <DataTable
            label={outletDesk.issued(issued.length)}
            columns={[{ name: columns.number }, { name: columns.buyer }, { name: columns.item }, { name: columns.gross, figure: true }, { name: columns.at }, { name: columns.act }]}
            rows={issued.map((row) => ({ key: row.number, cells: cellsOf(row, () => { setChosen(row); setVoided(undefined) }) }))}
          />
        )}
        {voided !== undefined && <Banner tone='done' text={voided} />}
        {chosen && <Void key={chosen.number} invoice={chosen} onDone={done} onLeave={() => setChosen(undefined)} />}
      </Group>
      <Stock stock={stock} />
    </View>
  )
}

const cellsOf = ({ number, buyer, item, gross, at }: Issued, choose: () => void): ReactNode[] => [
  number, buyer, item, yuan(gross), dayAndClock(at),
  <View key='void' className='table__act' {...press(choose, { label: outletDesk.voidTitle(number) })}>{outletDesk.void}</View>,
]

interface VoidProps {
  invoice: Issued
  onDone: (refunded: Fen) => void
  onLeave: () => void
}

function Void({ invoice: { number }, onDone, onLeave }: VoidProps): ReactNode {
  const form = useSubmit<never, { refunded: Fen }>([], {
    check: () => ({}),
    send: () => intents.run(`void.${number}`, (key) => callDesk(voidPaperInvoice, { body: { number, areCopiesBack: true } }, key)),
    done: ({ refunded }) => onDone(refunded),
  })
  return (
    <View className='desk-act'>
      <View className='group__title'>{outletDesk.voidTitle(number)}</View>
      <View className='decide__lead'>{outletDesk.voidNote}</View>
      {form.problem && <Refused problem={form.problem} ways={waysOut(form.submit)} />}
      <Button kind='danger' label={outletDesk.voidAct} onPress={form.submit} {...(form.busy ? { busy: outletDesk.voiding } : {})} />
      <Button kind='text' label={outletDesk.notNow} onPress={onLeave} />
    </View>
  )
}

function Stock({ stock }: Pick<Desk, 'stock'>): ReactNode {
  const { stockColumns: columns } = outletDesk
  return (
    <Group title={outletDesk.stock}>
      {stock.length === 0 && <View className='quiet'>{outletDesk.noStock}</View>}
      {stock.length > 0 && (
        <DataTable
          label={outletDesk.stock}
          columns={[{ name: columns.kind }, { name: columns.code }, { name: columns.first }, { name: columns.last }, { name: columns.count, figure: true }]}
          rows={stock.map(({ kind, code, first, last }) => ({ key: code + first, cells: [outletDesk.kinds[kind], code, first, last, String(Number(last) - Number(first) + 1)] }))}
        />
      )}
    </Group>
  )
}
