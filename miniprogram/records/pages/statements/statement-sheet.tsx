import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { readStatementFile } from '#shared/contract/statements'
import { yuan } from '#shared/model/money'
import type { Statement } from '#shared/model/statement'
import { call } from '../../../api/call'
import { platform } from '../../../api/platform'
import type { StepUp } from '../../../state/step-up'
import { useSubmit } from '../../../state/use-submit'
import { waysOut } from '../../../state/ways'
import { dayAndClock, inFours } from '../../../text/format'
import { nameOfFigure, nameOfStatement, recordsText, statementsText as text } from '../../../text/records'
import { Button } from '../../../ui/button'
import { Link } from '../../../ui/link'
import { Refused } from '../../../ui/refused'
import { RecordSheet } from '../../record-sheet'
import { spanOf } from './figures'

/** A statement with the ways to have it: as PDF, for machines, as a link to the check. */
export function StatementSheet({ statement, flat, stepUp, onClose }: { statement: Statement; flat: boolean; stepUp: StepUp; onClose: () => void }): ReactNode {
  const [told, setTold] = useState<string>(text.share)
  const copy = () => void platform.copy(statement.qr).then((done) => setTold(done ? text.copied : text.notCopied))
  return (
    <RecordSheet title={nameOfStatement(statement.kind)} facts={factsOf(statement)} flat={flat} onClose={onClose}>
      <Take number={statement.number} form='pdf' stepUp={stepUp} />
      <Take number={statement.number} form='json' stepUp={stepUp} />
      <View><Link label={told} onPress={copy} /></View>
    </RecordSheet>
  )
}

function Take({ number, form: kind, stepUp }: { number: Statement['number']; form: 'pdf' | 'json'; stepUp: StepUp }): ReactNode {
  const form = useSubmit([], {
    check: () => ({}),
    send: () => stepUp.run(() => call(readStatementFile, { params: { number }, query: { form: kind } })),
    done: async (file) => {
      if (file) {
        await (kind === 'pdf' ? platform.savePdf(file.name, file.content) : platform.giveFile(file.name, file.mime, file.content))
      }
    },
  })
  return (
    <View className='record-sheet__act'>
      {form.problem && <Refused problem={form.problem} ways={waysOut(form.submit)} />}
      <Button kind={kind === 'pdf' ? 'primary' : 'secondary'} label={text[kind]} onPress={form.submit} {...(form.busy ? { busy: text.getting } : {})} />
    </View>
  )
}

function factsOf(statement: Statement): (readonly [string, string])[] {
  const span = spanOf(statement)
  return [
    ...(span === '' ? [] : [[text.period, span] as const]),
    ...statement.figures.flatMap(({ name, amount, count }) =>
      amount === undefined ? (count === undefined ? [] : [[nameOfFigure(name), String(count)] as const]) : [[nameOfFigure(name), recordsText.yuan(yuan(amount))] as const],
    ),
    [text.issued, dayAndClock(statement.issuedAt)],
    [text.number, inFours(statement.number)],
    [text.code, statement.verifyCode],
  ]
}
