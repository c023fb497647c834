import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { changeNoticeSettings } from '#shared/contract/messages'
import type { NoticeCategory } from '#shared/model/message'
import { call } from '../../../api/call'
import { useSubmit } from '../../../state/use-submit'
import { waysOut } from '../../../state/ways'
import { messageText, nameOfCategory } from '../../../text/messages'
import { Link } from '../../../ui/link'
import { Refused } from '../../../ui/refused'
import './message.css'

interface StopProps {
  category: NoticeCategory
  canStop: boolean
  off: readonly NoticeCategory[] | undefined
  onOff: (off: NoticeCategory[]) => void
}

/** No more of this kind, in one tap; and back again, in one. */
export function Stop({ category, canStop, off, onOff }: StopProps): ReactNode {
  const isOff = off?.includes(category) ?? false
  const others = (off ?? []).filter((each) => each !== category)
  const form = useSubmit([], {
    check: () => ({}),
    send: () => call(changeNoticeSettings, { body: { off: isOff ? others : [...others, category] } }),
    done: (settings) => onOff(settings.off),
  })
  // Of a legal notice the reason above says that it cannot be stopped.
  if (!canStop || off === undefined) {
    return null
  }
  const name = nameOfCategory(category)
  return (
    <View className='message__stop'>
      {form.problem && <Refused problem={form.problem} ways={waysOut(form.submit)} />}
      {isOff && <View className='small quiet'>{messageText.stopped(name)}</View>}
      <Link label={form.busy ? messageText.stopping : isOff ? messageText.undo : messageText.stop(name)} onPress={form.submit} />
    </View>
  )
}
