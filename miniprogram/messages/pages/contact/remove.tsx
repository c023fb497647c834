import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { removeContact } from '#shared/contract/messages'
import type { ContactKind } from '#shared/model/message'
import { call } from '../../../api/call'
import { useSubmit } from '../../../state/use-submit'
import { waysOut } from '../../../state/ways'
import { contactText } from '../../../text/messages'
import { Button } from '../../../ui/button'
import { Link } from '../../../ui/link'
import { Refused } from '../../../ui/refused'
import { Sheet } from '../../../ui/sheet'

interface RemoveProps {
  kind: ContactKind
  flat: boolean
  onDone: () => void
}

/** No longer to be reached there: what that means stands before the last tap. */
export function Remove({ kind, flat, onDone }: RemoveProps): ReactNode {
  const [asked, setAsked] = useState(false)
  const close = useCallback(() => setAsked(false), [])
  const text = contactText[kind]
  const form = useSubmit([], {
    check: () => ({}),
    send: () => call(removeContact, { params: { kind } }),
    done: () => {
      close()
      onDone()
    },
  })
  return (
    <View>
      <Link label={text.remove} onPress={() => setAsked(true)} />
      {asked && (
        <Sheet title={text.remove} flat={flat} onClose={close}>
          {form.problem && <Refused problem={form.problem} ways={waysOut(form.submit)} />}
          <View className='small quiet sheet__text'>{text.removeNote}</View>
          <Button kind='danger-final' label={contactText.removeFinal} onPress={form.submit} {...(form.busy ? { busy: contactText.removing } : {})} />
        </Sheet>
      )}
    </View>
  )
}
