import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { withdrawFiling } from '#shared/contract/existing-home'
import type { CaseId } from '#shared/model/ids'
import { call } from '../../../api/call'
import { intents } from '../../../api/intent'
import { useSubmit } from '../../../state/use-submit'
import { waysOut } from '../../../state/ways'
import { hubText } from '../../../text/existing-home'
import { Button } from '../../../ui/button'
import { Refused } from '../../../ui/refused'
import { Sheet } from '../../../ui/sheet'

interface WithdrawProps {
  filingId: CaseId
  flat: boolean
  onDone: () => void
}

/** Takes the filing back: outlined first, filled in the sheet. */
export function Withdraw({ filingId, flat, onDone }: WithdrawProps): ReactNode {
  const [asked, setAsked] = useState(false)
  const close = useCallback(() => setAsked(false), [])
  const form = useSubmit([], {
    check: () => ({}),
    send: () => intents.run(`withdraw-filing ${filingId}`, (key) => call(withdrawFiling, { params: { filingId } }, key)),
    done: onDone,
  })
  return (
    <View>
      <Button kind='danger' label={hubText.withdraw} onPress={() => setAsked(true)} />
      {asked && (
        <Sheet title={hubText.withdrawTitle} flat={flat} onClose={close}>
          {form.problem && <Refused problem={form.problem} ways={waysOut(onDone)} />}
          <View className='small quiet sheet__text'>{hubText.withdrawNote}</View>
          <Button kind='danger-final' label={hubText.withdrawFinal} onPress={form.submit} {...(form.busy ? { busy: hubText.withdrawing } : {})} />
        </Sheet>
      )}
    </View>
  )
}
