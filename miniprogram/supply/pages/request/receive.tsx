import type { ReactNode } from 'react'
import { receivePaper } from '#shared/contract/businesses'
import type { CaseId } from '#shared/model/ids'
import { call } from '../../../api/call'
import { intents } from '../../../api/intent'
import { useOnline } from '../../../state/online'
import { useSubmit } from '../../../state/use-submit'
import { waysOut } from '../../../state/ways'
import { requestText } from '../../../text/supply'
import { words } from '../../../text/zh-CN'
import { ActionBar } from '../../../ui/action-bar'
import { Button } from '../../../ui/button'
import { Refused } from '../../../ui/refused'

/** It came, and its numbers are right. */
export function Receive({ id, onDone }: { id: CaseId; onDone: () => void }): ReactNode {
  const online = useOnline()
  const form = useSubmit([], {
    check: () => ({}),
    send: () => intents.run(`receive-paper ${id}`, (key) => call(receivePaper, { params: { requestId: id } }, key)),
    done: onDone,
  })
  return (
    <ActionBar>
      {form.problem && <Refused problem={form.problem} ways={waysOut(onDone)} />}
      <Button label={requestText.receive} onPress={form.submit} {...(form.busy ? { busy: requestText.receiving } : {})} {...(online ? {} : { whyNot: words.whyNotOffline })} />
    </ActionBar>
  )
}
