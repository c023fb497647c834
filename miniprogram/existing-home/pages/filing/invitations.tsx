import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Filing } from '#shared/model/filing'
import { platform } from '../../../api/platform'
import { hubText } from '../../../text/existing-home'
import { before } from '../../../text/format'
import { words } from '../../../text/zh-CN'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { ShareButton } from '../../../ui/share-button'
import { invitees, isOver } from '../../invitees'
import type { Invitee } from '../../invitees'
import './invitations.css'
import type { Inviting } from './use-inviting'

interface InvitationsProps {
  filing: Filing
  at: number
  inviting: Inviting
  online: boolean
}

/** Those who have not come yet, each with the link or card that brings them; the first of them is asked by the page's own button. */
export function Invitations({ filing, at, inviting, online }: InvitationsProps): ReactNode {
  const all = invitees(filing)
  if (all.length === 0 || filing.state !== 'collecting') {
    return null
  }
  const offered = filing.todo === 'invite' ? 1 : 0
  return (
    <Card>
      <View className='card__title'>{hubText.inviteTitle}</View>
      {all.map((invitee, place) => (
        <Row key={invitee.code} invitee={invitee} at={at} inviting={inviting} online={online} act={place >= offered} />
      ))}
    </Card>
  )
}

interface RowProps extends Omit<InvitationsProps, 'filing'> {
  invitee: Invitee
  /** false: the button stands at the foot of the page */
  act: boolean
}

function Row({ invitee, at, inviting, online, act }: RowProps): ReactNode {
  const { code, who, expiresAt, page } = invitee
  const over = isOver(invitee, at)
  const link = platform.linkTo(page)
  const state = { ...(inviting.busy ? { busy: hubText.inviting } : {}), ...(online ? {} : { whyNot: words.whyNotOffline }) }
  return (
    <View className='invitation'>
      <View>{who}</View>
      <View className='small quiet num'>{over ? hubText.inviteOver : hubText.inviteUntil(before(expiresAt, at))}</View>
      {act && link !== undefined && !over && <Text className='invitation__link small' selectable userSelect>{link}</Text>}
      <View className='invitation__act'>
        {act && over && <Button kind='secondary' label={hubText.inviteMore} onPress={inviting.renew} {...state} />}
        {act && !over && <ShareButton id={code} kind='secondary' label={hubText.inviteOther(who)} onPress={() => inviting.invite(invitee)} {...state} />}
      </View>
    </View>
  )
}
