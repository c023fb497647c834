import { setTimeout as sleep } from 'node:timers/promises'
import { dataFault, orderTaken, readOrder, refuseOrder } from './message-order'
import type { MessageOrder, OrderFault } from './message-order'
import type { ShownMessages } from './shown-messages'
import type { SimulatorReply, SimulatorRequest } from './simulator-server'
import type { WechatUser } from './wechat-login'
import type { WechatSubscriptions } from './wechat-subscriptions'
import type { SimulatedTemplate } from './wechat-templates'

interface Desk {
  users: readonly WechatUser[]
  templates: readonly SimulatedTemplate[]
  subscriptions: Pick<WechatSubscriptions, 'use' | 'isBanned'>
  /** pages of the released version; undefined: any */
  pages: readonly string[] | undefined
  shown: ShownMessages
  tokenFault: (token: string) => number | undefined
  tell: (openId: string, event: Readonly<Record<string, unknown>>) => void
  now: () => number
}

/** How long WeChat has a message in its hands; in the meantime it takes no other for the same user (43108). */
const IN_HANDS_MS = 5

export interface SubscribeMessages {
  send: (request: SimulatorRequest) => Promise<SimulatorReply>
  /** messages stay in hands until they are let go */
  hold: () => { letGo: () => void }
}

/** `POST /cgi-bin/message/subscribe/send` of the mini-program. It knows no id of ours: what is sent twice is shown twice. */
export function createSubscribeMessages(desk: Desk): SubscribeMessages {
  const inHands = new Set<string>()
  let held = Promise.resolve()
  const faultOf = async (order: MessageOrder): Promise<OrderFault | undefined> => {
    if (inHands.has(order.touser)) {
      return { errcode: 43108 }
    }
    inHands.add(order.touser)
    await Promise.all([sleep(IN_HANDS_MS), held])
    inHands.delete(order.touser)
    return orderFault(desk, order)
  }
  const send = async (request: SimulatorRequest): Promise<SimulatorReply> => {
    const order = readOrder(request, desk.tokenFault)
    const fault = 'errcode' in order ? order : await faultOf(order)
    if (fault || 'errcode' in order) {
      return refuseOrder(fault ?? { errcode: 47001 }, desk.now())
    }
    const { messageId, hasFailed } = desk.shown.show('app', order)
    const [ErrorCode, ErrorStatus] = hasFailed ? ['1', 'failed'] : ['0', 'success']
    const entry = { TemplateId: order.template_id, MsgID: messageId, ErrorCode, ErrorStatus }
    desk.tell(order.touser, { Event: 'subscribe_msg_sent_event', List: [entry] })
    return orderTaken(messageId)
  }
  const hold = (): { letGo: () => void } => {
    let letGo: () => void = () => undefined
    held = new Promise((resolve) => (letGo = resolve))
    return { letGo: () => letGo() }
  }
  return { send, hold }
}

/** The first thing WeChat would say against it; the consent, which is used up by asking, comes last. */
function orderFault({ users, templates, subscriptions, pages }: Desk, order: MessageOrder): OrderFault | undefined {
  const { touser, template_id: id, page } = order
  const template = templates.find((one) => one.id === id)
  if (!users.some(({ openId }) => openId === touser)) {
    return { errcode: 40003 }
  }
  if (!template) {
    return { errcode: 40037 }
  }
  if (subscriptions.isBanned(id)) {
    return { errcode: 43107 }
  }
  if (page !== '' && pages && !pages.includes(page.split('?')[0] ?? '')) {
    return { errcode: 41030 }
  }
  return dataFault(template, order) ?? (subscriptions.use(touser, id) ? undefined : { errcode: 43101 })
}
