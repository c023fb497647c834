import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { readInvitation } from '#shared/contract/invitations'
import type { ReplyOf } from '#shared/contract/route'
import { sides } from '../../../text/cases'
import { hubText, invitationText } from '../../../text/existing-home'
import { area, before } from '../../../text/format'
import { Card } from '../../../ui/card'
import { Fact } from '../../../ui/fact'
import { inWan } from '../../rough-price'

/** As much of the deal as somebody may see who has not accepted. */
export function Offer({ offer, at }: { offer: ReplyOf<typeof readInvitation>; at: number }): ReactNode {
  const { side, from, home, roughPrice, signedOn, expiresAt } = offer
  return (
    <View>
      <Card>
        <Fact label={invitationText.from} value={from} />
        <Fact label={invitationText.side} value={sides[side]} />
        <Fact label={hubText.home} value={`${home.district} ${home.complex}`} />
        <Fact label={hubText.size} value={area(home.area)} />
        <Fact label={invitationText.price} value={invitationText.rough(inWan(roughPrice))} />
        <Fact label={invitationText.signedOn} value={signedOn} />
      </Card>
      <View className='small quiet num'>{invitationText.until(before(expiresAt, at))}</View>
    </View>
  )
}
