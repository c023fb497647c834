import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { declineInvitation } from '#shared/contract/existing-home'
import { call } from '../../../api/call'
import { intents } from '../../../api/intent'
import { useSubmit } from '../../../state/use-submit'
import { waysOut } from '../../../state/ways'
import { invitationText } from '../../../text/existing-home'
import { Button } from '../../../ui/button'
import { Refused } from '../../../ui/refused'
import { Sheet } from '../../../ui/sheet'

interface DeclineProps {
  code: string
  flat: boolean
  onDone: () => void
}

/** Says no, in two steps. */
export function Decline({ code, flat, onDone }: DeclineProps): ReactNode {
  const [asked, setAsked] = useState(false)
  const close = useCallback(() => setAsked(false), [])
  const form = useSubmit([], {
    check: () => ({}),
    send: () => intents.run(`decline ${code}`, (key) => call(declineInvitation, { params: { code } }, key)),
    done: onDone,
  })
  return (
    <View>
      <Button kind='text' label={invitationText.decline} onPress={() => setAsked(true)} />
      {asked && (
        <Sheet title={invitationText.declineTitle} flat={flat} onClose={close}>
          {form.problem && <Refused problem={form.problem} ways={waysOut(form.submit)} />}
          <View className='small quiet sheet__text'>{invitationText.declineNote}</View>
          <Button kind='danger-final' label={invitationText.declineFinal} onPress={form.submit} {...(form.busy ? { busy: invitationText.declining } : {})} />
        </Sheet>
      )}
    </View>
  )
}
