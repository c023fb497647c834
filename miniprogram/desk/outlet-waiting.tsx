import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { printInvoice } from '#shared/contract/outlets-desk'
import type { readOutletDesk } from '#shared/contract/outlets-desk'
import type { ReplyOf } from '#shared/contract/route'
import { yuan } from '#shared/model/money'
import { intents } from '../api/intent'
import { useSubmit } from '../state/use-submit'
import { waysOut } from '../state/ways'
import { outletDesk } from '../text/desk-outlet'
import { inFours } from '../text/format'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { press } from '../ui/press'
import { Refused } from '../ui/refused'
import { DataTable } from './data-table'
import { callDesk } from './desk-session'
import { Group } from './group'
import { nextSheet } from './next-sheet'
import { SheetFields } from './sheet-fields'

type Desk = ReplyOf<typeof readOutletDesk>
type Waiting = Desk['waiting'][number]

/** What waits to be printed or handed over. */
export function OutletWaiting({ desk: { waiting, stock }, onDone }: { desk: Desk; onDone: () => void }): ReactNode {
  const [chosen, setChosen] = useState<Waiting>()
  const [printed, setPrinted] = useState<string>()
  const { waitingColumns: columns } = outletDesk
  const done = (number: string): void => {
    setPrinted(outletDesk.printed(number))
    setChosen(undefined)
    onDone()
  }
  return (
    <View className='paper'>
      <Group title={outletDesk.waiting(waiting.length)}>
        {waiting.length === 0 && <View className='quiet'>{outletDesk.noneWaiting}</View>}
        {waiting.length > 0 && (
          <DataTable
            label={outletDesk.waiting(waiting.length)}
            columns={[{ name: columns.what }, { name: columns.title }, { name: columns.person }, { name: columns.gross, figure: true }, { name: columns.number }, { name: columns.act }]}
            rows={waiting.map((row) => ({ key: row.id, cells: cellsOf(row, () => { setChosen(row); setPrinted(undefined) }) }))}
          />
        )}
        {printed !== undefined && <Banner tone='done' text={printed} />}
        {chosen && <Print key={chosen.id} request={chosen} sheet={nextSheet(stock, [])} onDone={done} onLeave={() => setChosen(undefined)} />}
      </Group>
    </View>
  )
}

const cellsOf = ({ what, title, person, gross, number }: Waiting, choose: () => void): ReactNode[] => [
  outletDesk.what[what], title, person, gross === undefined ? '' : yuan(gross), inFours(number),
  what === 'print' ? <View className='table__act' {...press(choose, { label: outletDesk.printTitle(title) })}>{outletDesk.print}</View> : '',
]

interface PrintProps {
  request: Waiting
  sheet: { code: string; number: string } | undefined
  onDone: (number: string) => void
  onLeave: () => void
}

function Print({ request, sheet, onDone, onLeave }: PrintProps): ReactNode {
  const [paper, setPaper] = useState(sheet ?? { code: '', number: '' })
  const { code, number } = paper
  const form = useSubmit<'code' | 'number', { number: string }>(['code', 'number'], {
    check: () => ({ ...(/^\d{12}$/.test(code) ? {} : { code: outletDesk.paperCodeWrong }), ...(/^\d{8}$/.test(number) ? {} : { number: outletDesk.paperNumberWrong }) }),
    send: () => intents.run(`print.${request.id}.${code}${number}`, (key) => callDesk(printInvoice, { body: { requestId: request.id, code, number } }, key)),
    done: (reply) => onDone(reply.number),
  })
  const change = (part: { code?: string; number?: string }): void => {
    setPaper((before) => ({ ...before, ...part }))
    form.forget('code')
    form.forget('number')
  }
  return (
    <View className='desk-act'>
      <View className='group__title'>{outletDesk.printTitle(request.title)}</View>
      <SheetFields code={code} number={number} faults={form.faults} onChange={change} />
      {form.problem && <Refused problem={form.problem} ways={waysOut(form.submit)} />}
      <Button label={outletDesk.printAct} onPress={form.submit} {...(form.busy ? { busy: outletDesk.printing } : {})} />
      <Button kind='text' label={outletDesk.notNow} onPress={onLeave} />
    </View>
  )
}
