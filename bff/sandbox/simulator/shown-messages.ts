import type { Random } from '../city/random'
import type { MessageOrder } from './message-order'
import type { WechatUser } from './wechat-login'

/** A message as a phone showed it. */
export interface ShownMessage {
  at: number
  account: 'app' | 'service'
  personId: string
  openId: string
  templateId: string
  page: string
  data: Record<string, string>
  messageId: string
}

export interface ShownMessages {
  /** @returns WeChat's id of it; `hasFailed`: it was taken, and did not arrive */
  show: (account: ShownMessage['account'], order: MessageOrder) => { messageId: string; hasFailed: boolean }
  journal: () => readonly ShownMessage[]
  /** the next messages are taken and then do not arrive, as the later event says */
  failDelivery: (times: number) => void
}

export function createShownMessages({ users, now, random }: { users: readonly WechatUser[]; now: () => number; random: Random }): ShownMessages {
  const journal: ShownMessage[] = []
  let toFail = 0
  const shown = (account: ShownMessage['account'], order: MessageOrder, messageId: string): ShownMessage => {
    const user = users.find(({ openId, serviceOpenId }) => order.touser === (account === 'app' ? openId : serviceOpenId))
    const data = Object.fromEntries(Object.entries(order.data).map(([key, { value }]) => [key, value]))
    const page = account === 'app' ? order.page : (order.miniprogram?.pagepath ?? '')
    return { at: now(), account, personId: user?.id ?? '', openId: order.touser, templateId: order.template_id, page, data, messageId }
  }
  return {
    show: (account, order) => {
      const messageId = newMessageId(random)
      const hasFailed = toFail-- > 0
      if (!hasFailed) {
        journal.push(shown(account, order, messageId))
      }
      return { messageId, hasFailed }
    },
    journal: () => journal,
    failDelivery: (times) => void (toFail = times),
  }
}

/** Nineteen digits. */
const newMessageId = (random: Random): string => `2${[1, 2, 3].map(() => String(random.below(1_000_000)).padStart(6, '0')).join('')}`
