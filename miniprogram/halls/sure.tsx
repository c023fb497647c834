import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import type { IntentKey } from '#shared/model/ids'
import { intents } from '../api/intent'
import { useOnline } from '../state/online'
import { useSubmit } from '../state/use-submit'
import { waysOut } from '../state/ways'
import { words } from '../text/zh-CN'
import { Button } from '../ui/button'
import { Refused } from '../ui/refused'
import { Sheet } from '../ui/sheet'

interface SureProps {
  /** on the outlined button, atop the sheet, under it, on the filled button, and while it is done */
  text: { ask: string; title: string; note: string; final: string; busy: string }
  /** names the intention */
  intent: string
  flat: boolean
  send: (key: IntentKey) => Promise<unknown>
  onDone: () => void
}

/** A place in a queue or a time given back: outlined first, filled in the sheet. */
export function Sure({ text, intent, flat, send, onDone }: SureProps): ReactNode {
  const online = useOnline()
  const [asked, setAsked] = useState(false)
  const close = useCallback(() => setAsked(false), [])
  const form = useSubmit([], { check: () => ({}), send: () => intents.run(intent, send), done: () => (close(), onDone()) })
  const off = online ? {} : { whyNot: words.whyNotOffline }
  return (
    <View>
      <Button kind='danger' label={text.ask} onPress={() => setAsked(true)} />
      {asked && (
        <Sheet title={text.title} flat={flat} onClose={close}>
          {form.problem && <Refused problem={form.problem} ways={waysOut(onDone)} />}
          <View className='small quiet sheet__text'>{text.note}</View>
          <Button kind='danger-final' label={text.final} onPress={form.submit} {...(form.busy ? { busy: text.busy } : {})} {...off} />
        </Sheet>
      )}
    </View>
  )
}
