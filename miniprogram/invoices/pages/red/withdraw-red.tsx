import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { withdrawRedLetter } from '#shared/contract/red-letters'
import { call } from '../../../api/call'
import { intents } from '../../../api/intent'
import { useSubmit } from '../../../state/use-submit'
import { waysOut } from '../../../state/ways'
import { redText } from '../../../text/invoice-folder'
import { Button } from '../../../ui/button'
import { Refused } from '../../../ui/refused'
import { Sheet } from '../../../ui/sheet'
import type { FoundRed } from '../../read-red'

/** Takes the sheet back while the other side has not answered. */
export function WithdrawRed({ found: { redLetter: { id }, as }, flat, onDone }: { found: FoundRed; flat: boolean; onDone: () => void }): ReactNode {
  const [asked, setAsked] = useState(false)
  const close = useCallback(() => setAsked(false), [])
  const form = useSubmit([], {
    check: () => ({}),
    send: () => intents.run(`withdraw-red ${id}`, (key) => call(withdrawRedLetter, { params: { redId: id }, body: as === undefined ? {} : { as } }, key)),
    done: () => {
      setAsked(false)
      onDone()
    },
  })
  return (
    <View>
      <Button kind='danger' label={redText.withdraw} onPress={() => setAsked(true)} />
      {asked && (
        <Sheet title={redText.withdrawTitle} flat={flat} onClose={close}>
          {form.problem && <Refused problem={form.problem} ways={waysOut(onDone)} />}
          <View className='small quiet sheet__text'>{redText.withdrawNote}</View>
          <Button kind='danger-final' label={redText.withdrawFinal} onPress={form.submit} {...(form.busy ? { busy: redText.withdrawing } : {})} />
        </Sheet>
      )}
    </View>
  )
}
