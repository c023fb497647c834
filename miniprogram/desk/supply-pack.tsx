import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { packPaper } from '#shared/contract/supply-desk'
import { intents } from '../api/intent'
import { useSubmit } from '../state/use-submit'
import { waysOut } from '../state/ways'
import { supplyDesk } from '../text/desk-supply'
import { kindWords } from '../text/supply'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Refused } from '../ui/refused'
import { callDesk } from './desk-session'
import { DataTable } from './data-table'
import { Group } from './group'
import { noteChanged } from './note-changed'
import { sheetsOf } from './supply-words'
import type { ReviewedSupply } from './supply-words'

interface PackProps {
  review: ReviewedSupply
  onDone: () => void
  onChanged: () => Promise<void>
}

/** The first sheet is scanned: a scanner types the twelve digits of the code, or the code and the number in one. */
export function SupplyPack({ review: { request, stock }, onDone, onChanged }: PackProps): ReactNode {
  const [code, setCode] = useState('')
  const [first, setFirst] = useState('')
  const form = useSubmit<'code' | 'first', unknown>(['code', 'first'], {
    check: () => ({ ...(/^\d{12}$/.test(code) ? {} : { code: supplyDesk.codeWrong }), ...(/^\d{8}$/.test(first) ? {} : { first: supplyDesk.firstWrong }) }),
    send: () => noteChanged(onChanged, () => pack(request, { code, first })),
    done: onDone,
  })
  const scan = (text: string): void => {
    const digits = text.replace(/\s/g, '')
    setCode(digits.slice(0, 12))
    if (digits.length === 20) {
      setFirst(digits.slice(12))
    }
    form.forget('code')
  }
  return (
    <View className='decide'>
      <View className='group__title'>{supplyDesk.pack}</View>
      <View className='decide__lead'>{supplyDesk.packLead(request.given?.count ?? 0, kindWords[request.asked.kind ?? 'ordinary'])}</View>
      <Field id='code' label={supplyDesk.code} value={code} maxLength={20} digit help={supplyDesk.codeHelp} onChange={scan} {...(form.faults.code === undefined ? {} : { error: form.faults.code })} />
      <Field
        id='first' label={supplyDesk.first} value={first} maxLength={8} digit help={supplyDesk.firstHelp}
        onChange={(text) => { setFirst(text); form.forget('first') }} {...(form.faults.first === undefined ? {} : { error: form.faults.first })}
      />
      {form.problem && <Refused problem={form.problem} ways={waysOut(form.submit)} />}
      <Button label={supplyDesk.packAct} onPress={form.submit} {...(form.busy ? { busy: supplyDesk.packing } : {})} />
      <Stock stock={stock} />
    </View>
  )
}

function Stock({ stock }: Pick<ReviewedSupply, 'stock'>): ReactNode {
  const { stockColumns: columns } = supplyDesk
  return (
    <Group title={supplyDesk.stock}>
      {stock.length === 0 && <View className='quiet'>{supplyDesk.noStock}</View>}
      {stock.length > 0 && (
        <DataTable
          label={supplyDesk.stock}
          columns={[{ name: columns.code }, { name: columns.first }, { name: columns.last }, { name: columns.count, figure: true }]}
          rows={stock.map((run) => ({ key: run.code + run.first, cells: [run.code, run.first, run.last, String(sheetsOf(run))] }))}
        />
      )}
    </Group>
  )
}

const pack = ({ id, version }: ReviewedSupply['request'], run: { code: string; first: string }): Promise<unknown> =>
  intents.run(`pack.${id}.${version}`, (key) => callDesk(packPaper, { params: { requestId: id }, body: run }, key))
