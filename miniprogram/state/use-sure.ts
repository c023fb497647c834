import { useCallback, useState } from 'react'
import type { IntentKey } from '#shared/model/ids'
import { intents } from '../api/intent'
import { words } from '../text/zh-CN'
import type { SureSteps } from '../ui/sure'
import { useOnline } from './online'
import { useSubmit } from './use-submit'
import { waysOut } from './ways'

interface SureErrand<Reply> {
  /** names the intention: the same one is not sent twice */
  intent: string
  send: (key: IntentKey) => Promise<Reply>
  done: (reply: Reply) => void
  /** looks again where it was refused: things may have moved meanwhile */
  again: () => void
}

/** Asks once more before what cannot be undone, and then sends it once. */
export function useSure<Reply>({ intent, send, done, again }: SureErrand<Reply>): SureSteps {
  const online = useOnline()
  const [isAsked, setAsked] = useState(false)
  const close = useCallback(() => setAsked(false), [])
  const form = useSubmit([], { check: () => ({}), send: () => intents.run(intent, send), done: (reply: Reply) => (close(), done(reply)) })
  return {
    isAsked, isBusy: form.busy, problem: form.problem, whyNot: online ? undefined : words.whyNotOffline, ways: waysOut(again),
    onAsk: () => setAsked(true), onClose: close, onFinal: form.submit,
  }
}
