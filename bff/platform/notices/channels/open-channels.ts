import type { ChannelName } from '#shared/model/message'
import type { Channels } from '../channel'
import type { NoticeDesk } from '../notice-desk'
import { openEmail } from './email'
import { openLetter } from './letter'
import { openServiceAccount } from './service-account'
import { openSms } from './sms'
import { openSubscribe } from './subscribe'

export const openChannels = (desk: NoticeDesk): Channels => ({
  subscribe: openSubscribe(desk),
  serviceAccount: openServiceAccount(desk),
  sms: openSms(desk),
  email: openEmail(desk),
  letter: openLetter(desk),
})

/** Whether this house has the channel at all. */
export function isChannelThere({ config, sms, mail, letters }: NoticeDesk, channel: ChannelName): boolean {
  switch (channel) {
    case 'subscribe':
      return Object.keys(config.wechat.templates).length > 0
    case 'serviceAccount':
      return config.service !== undefined
    case 'sms':
      return sms.isThere
    case 'email':
      return mail.isThere
    case 'letter':
      return letters.isThere
    default:
      return channel satisfies never
  }
}
