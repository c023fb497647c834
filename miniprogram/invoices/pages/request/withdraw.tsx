import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { withdrawInvoiceRequest } from '#shared/contract/invoices'
import type { CaseId } from '#shared/model/ids'
import { call } from '../../../api/call'
import { intents } from '../../../api/intent'
import { useSubmit } from '../../../state/use-submit'
import { waysOut } from '../../../state/ways'
import { requestText } from '../../../text/invoices'
import { Button } from '../../../ui/button'
import { Refused } from '../../../ui/refused'
import { Sheet } from '../../../ui/sheet'

/** Takes the request back: outlined first, filled in the sheet. */
export function Withdraw({ id, flat, onDone }: { id: CaseId; flat: boolean; onDone: () => void }): ReactNode {
  const [asked, setAsked] = useState(false)
  const close = useCallback(() => setAsked(false), [])
  const form = useSubmit([], {
    check: () => ({}),
    send: () => intents.run(`withdraw-invoice ${id}`, (key) => call(withdrawInvoiceRequest, { params: { requestId: id } }, key)),
    done: () => {
      setAsked(false)
      onDone()
    },
  })
  return (
    <View>
      <Button kind='danger' label={requestText.withdraw} onPress={() => setAsked(true)} />
      {asked && (
        <Sheet title={requestText.withdrawTitle} flat={flat} onClose={close}>
          {form.problem && <Refused problem={form.problem} ways={waysOut(onDone)} />}
          <View className='small quiet sheet__text'>{requestText.withdrawNote}</View>
          <Button kind='danger-final' label={requestText.withdrawFinal} onPress={form.submit} {...(form.busy ? { busy: requestText.withdrawing } : {})} />
        </Sheet>
      )}
    </View>
  )
}
