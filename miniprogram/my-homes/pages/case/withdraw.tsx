import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { withdrawReport } from '#shared/contract/my-homes'
import type { CaseId } from '#shared/model/ids'
import { call } from '../../../api/call'
import { intents } from '../../../api/intent'
import { useSubmit } from '../../../state/use-submit'
import { waysOut } from '../../../state/ways'
import { caseText } from '../../../text/my-homes'
import { Button } from '../../../ui/button'
import { Refused } from '../../../ui/refused'
import { Sheet } from '../../../ui/sheet'

interface WithdrawProps {
  caseId: CaseId
  flat: boolean
  onDone: () => void
}

/** Takes the request back: outlined first, filled in the sheet. */
export function Withdraw({ caseId, flat, onDone }: WithdrawProps): ReactNode {
  const [asked, setAsked] = useState(false)
  const close = useCallback(() => setAsked(false), [])
  const form = useSubmit([], {
    check: () => ({}),
    send: () => intents.run(`withdraw ${caseId}`, (key) => call(withdrawReport, { params: { caseId } }, key)),
    done: onDone,
  })
  return (
    <View>
      <Button kind='danger' label={caseText.withdraw} onPress={() => setAsked(true)} />
      {asked && (
        <Sheet title={caseText.withdrawTitle} flat={flat} onClose={close}>
          {form.problem && <Refused problem={form.problem} ways={waysOut(onDone)} />}
          <View className='small quiet sheet__text'>{caseText.withdrawNote}</View>
          <Button kind='danger-final' label={caseText.withdrawFinal} onPress={form.submit} {...(form.busy ? { busy: caseText.withdrawing } : {})} />
        </Sheet>
      )}
    </View>
  )
}
