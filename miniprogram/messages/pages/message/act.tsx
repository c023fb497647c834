import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { acknowledgeMessage } from '#shared/contract/messages'
import type { Message } from '#shared/model/message'
import { call } from '../../../api/call'
import { intents } from '../../../api/intent'
import { useSubmit } from '../../../state/use-submit'
import { waysOut } from '../../../state/ways'
import { messageText } from '../../../text/messages'
import { words } from '../../../text/zh-CN'
import { ActionBar } from '../../../ui/action-bar'
import { Button } from '../../../ui/button'
import { Refused } from '../../../ui/refused'
import type { Way } from './way-of'
import './message.css'

interface ActProps {
  message: Message
  way: Way | undefined
  online: boolean
  onAcknowledged: (message: Message) => void
}

/** To where one acts; a document asks for its receipt first. */
export function Act({ message: { id, isToAcknowledge }, way, online, onAcknowledged }: ActProps): ReactNode {
  const form = useSubmit([], {
    check: () => ({}),
    send: () => intents.run(`acknowledge ${id}`, (key) => call(acknowledgeMessage, { params: { messageId: id } }, key)),
    done: (reply) => onAcknowledged(reply.message),
  })
  if (!isToAcknowledge && !way) {
    return null
  }
  return (
    <ActionBar>
      <View>
        {form.problem && <Refused problem={form.problem} ways={waysOut(form.submit)} />}
        {isToAcknowledge && (
          <Button
            label={messageText.acknowledge} onPress={form.submit} {...(form.busy ? { busy: messageText.acknowledging } : {})}
            {...(online ? {} : { whyNot: words.whyNotOffline })}
          />
        )}
        {way && (
          <View className={isToAcknowledge ? 'message__next' : ''}>
            <Button kind={way.isAct && !isToAcknowledge ? 'primary' : 'secondary'} label={way.label} onPress={way.onPress} />
          </View>
        )}
      </View>
    </ActionBar>
  )
}
