import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { MessageGroup } from '#shared/model/message'
import { askForGroup, isAskable, useAsks, useMainSwitch } from '../../../state/subscriptions'
import { leftOf, settingsText } from '../../../text/messages'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { press } from '../../../ui/press'
import { Section } from '../../../ui/section'
import { Sheet } from '../../../ui/sheet'
import type { Settings } from '../../use-settings'
import './settings.css'

type Group = Settings['wechat'][number]

interface WeChatProps {
  groups: readonly Group[]
  /** in the elder edition nothing pops up */
  flat: boolean
  online: boolean
  onAsked: () => void
}

/** What WeChat still lets us send, and its question once more. */
export function WeChat({ groups, flat, online, onAsked }: WeChatProps): ReactNode {
  const asks = useAsks()
  const off = useMainSwitch()
  if (groups.length === 0) {
    return null
  }
  // WeChat shows its question only when it is asked within the tap, before anything is awaited.
  const ask = (group: MessageGroup): void => void askForGroup(group).then(onAsked)
  return (
    <View>
      <Section title={settingsText.wechat} />
      <Card flush>
        {groups.map((each, at) => (
          <Row key={each.group} of={each} first={at === 0} onAsk={online && isAskable(asks, each.group) ? () => ask(each.group) : undefined} />
        ))}
      </Card>
      <View className='settings__note'>{settingsText.wechatNote}</View>
      {off && (
        <Sheet title={settingsText.mainTitle} flat={flat} onClose={off.close}>
          <View className='sheet__text'>{settingsText.mainNote}</View>
          {off.act && <Button {...off.act} />}
        </Sheet>
      )}
    </View>
  )
}

function Row({ of, first, onAsk }: { of: Group; first: boolean; onAsk: (() => void) | undefined }): ReactNode {
  const { title, isLasting, state } = of
  const label = isLasting ? settingsText.wechatAskLasting : state === 'open' ? settingsText.wechatAskAgain : settingsText.wechatAsk
  const isDone = isLasting && state === 'open'
  return (
    <View className={`settings__group${first ? ' settings__group--first' : ''}`}>
      <View className='settings__group-body'>
        <View>{title}</View>
        <View className='settings__left num'>{leftOf(of)}</View>
      </View>
      {onAsk && !isDone && <View className='settings__ask' {...press(onAsk, { label: `${title}，${label}` })}>{label}</View>}
    </View>
  )
}
