import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Filing } from '#shared/model/filing'
import { go } from '../../../api/go'
import { factsText, filingText } from '../../../text/existing-home'
import { words } from '../../../text/zh-CN'
import { ActionBar } from '../../../ui/action-bar'
import { Button } from '../../../ui/button'

interface ConfirmBarProps {
  filing: Filing
  busy: boolean
  online: boolean
  onRight: () => void
  onWrong: () => void
}

/** All right, or something is not; once nodded to, the way back. */
export function ConfirmBar({ filing, busy, online, onRight, onWrong }: ConfirmBarProps): ReactNode {
  const { id, state, todo, parties } = filing
  const mine = parties.find(({ you }) => you)
  // An inviting seller may look at the facts before the buyer has come.
  if (state !== 'collecting' || (todo !== 'confirm' && mine?.progress !== 'joined')) {
    return (
      <ActionBar note={factsText.seen}>
        <Button kind='secondary' label={filingText.backToFiling} onPress={() => go.instead(`/existing-home/pages/filing/index?id=${id}`)} />
      </ActionBar>
    )
  }
  return (
    <ActionBar>
      <View className='action-bar__row'>
        <View className='action-bar__side'>
          <Button kind='secondary' label={factsText.wrong} onPress={onWrong} />
        </View>
        <View className='action-bar__main'>
          <Button label={factsText.right} onPress={onRight} {...(busy ? { busy: factsText.busy } : {})} {...(online ? {} : { whyNot: words.whyNotOffline })} />
        </View>
      </View>
    </ActionBar>
  )
}
