import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { returnToQueue } from '#shared/contract/halls'
import type { Ticket } from '#shared/model/hall'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { intents } from '../../../api/intent'
import { useOnline } from '../../../state/online'
import { useSubmit } from '../../../state/use-submit'
import { waysOut } from '../../../state/ways'
import { ticketText } from '../../../text/halls'
import { words } from '../../../text/zh-CN'
import { ActionBar } from '../../../ui/action-bar'
import { Button } from '../../../ui/button'
import { Refused } from '../../../ui/refused'
import { isAlive } from '../../use-mine'

/** What the reader can do now: come back into the queue, or take another ticket. */
export function Foot({ ticket, onAgain }: { ticket: Ticket; onAgain: () => void }): ReactNode {
  const online = useOnline()
  const form = useSubmit([], {
    check: () => ({}),
    send: () => intents.run(`return ${ticket.id} ${ticket.until ?? ''}`, (key) => call(returnToQueue, { params: { ticketId: ticket.id } }, key)),
    done: onAgain,
  })
  if (ticket.mayReturn) {
    return (
      <ActionBar>
        <View>
          {form.problem && <Refused problem={form.problem} ways={waysOut(onAgain)} />}
          <Button label={ticketText.return} onPress={form.submit} {...(form.busy ? { busy: ticketText.returning } : {})} {...(online ? {} : { whyNot: words.whyNotOffline })} />
        </View>
      </ActionBar>
    )
  }
  return isAlive(ticket) ? null : (
    <ActionBar><Button kind='secondary' label={ticketText.again} onPress={() => go.instead('/halls/pages/list/index')} /></ActionBar>
  )
}
