import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { listInvitations } from '#shared/contract/invitations'
import type { ReplyOf } from '#shared/contract/route'
import { go } from '../../api/go'
import { caseTodo, invitedText, todoAct } from '../../text/cases'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Status } from '../../ui/status'
import './case-card.css'

export type Invitation = ReplyOf<typeof listInvitations>['items'][number]

/** Somebody asks the reader to declare a home with them. */
export function Invited({ invitation: { code, from, home } }: { invitation: Invitation }): ReactNode {
  return (
    <Card>
      <View className='case__top'>
        <Status tone='you' word={caseTodo.accept} />
      </View>
      <View className='case__title'>{invitedText.title(home.complex)}</View>
      <View className='case__note'>{invitedText.note(from)}</View>
      <View className='case__act'>
        <Button label={todoAct.accept} onPress={() => go.to(`/existing-home/pages/invitation/index?code=${code}`)} />
      </View>
    </Card>
  )
}
