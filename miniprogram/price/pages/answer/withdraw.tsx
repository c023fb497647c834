import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { withdrawDispute } from '#shared/contract/assessments'
import type { Dispute } from '#shared/model/dispute'
import type { CaseId } from '#shared/model/ids'
import { call } from '../../../api/call'
import { intents } from '../../../api/intent'
import { useSubmit } from '../../../state/use-submit'
import { waysOut } from '../../../state/ways'
import { answerText } from '../../../text/disputes'
import { Button } from '../../../ui/button'
import { Refused } from '../../../ui/refused'
import { Sheet } from '../../../ui/sheet'

interface WithdrawProps {
  disputeId: CaseId
  flat: boolean
  onDone: (dispute: Dispute) => void
  /** looks again: it may have been answered meanwhile */
  onMoved: () => void
}

/** Takes the dispute back: outlined first, filled in the sheet. */
export function Withdraw({ disputeId, flat, onDone, onMoved }: WithdrawProps): ReactNode {
  const [asked, setAsked] = useState(false)
  const close = useCallback(() => setAsked(false), [])
  const form = useSubmit([], {
    check: () => ({}),
    send: () => intents.run(`withdraw-dispute ${disputeId}`, (key) => call(withdrawDispute, { params: { disputeId } }, key)),
    done: ({ dispute }) => onDone(dispute),
  })
  return (
    <View>
      <Button kind='danger' label={answerText.withdraw} onPress={() => setAsked(true)} />
      {asked && (
        <Sheet title={answerText.withdrawTitle} flat={flat} onClose={close}>
          {form.problem && <Refused problem={form.problem} ways={waysOut(onMoved)} />}
          <View className='small quiet sheet__text'>{answerText.withdrawNote}</View>
          <Button
            kind='danger-final' label={answerText.withdrawFinal} onPress={form.submit} {...(form.busy ? { busy: answerText.withdrawing } : {})}
          />
        </Sheet>
      )}
    </View>
  )
}
