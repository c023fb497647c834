import { dataFault, orderTaken, readOrder, refuseOrder } from './message-order'
import type { MessageOrder, OrderFault } from './message-order'
import type { ShownMessages } from './shown-messages'
import type { SimulatorReply, SimulatorRequest } from './simulator-server'
import type { WechatUser } from './wechat-login'
import type { SimulatedTemplate } from './wechat-templates'

interface Desk {
  users: readonly WechatUser[]
  templates: readonly SimulatedTemplate[]
  isFollowing: (personId: string) => boolean
  shown: ShownMessages
  tokenFault: (token: string) => number | undefined
  tell: (openId: string, event: Readonly<Record<string, unknown>>) => void
  now: () => number
}

/** WeChat shows one message for an openid and a client_msg_id within this time. */
const RECOGNISED_MS = 10 * 60_000

/** `POST /cgi-bin/message/template/send` of the service account, to those who follow it. */
export function createServiceMessages(desk: Desk): (request: SimulatorRequest) => SimulatorReply {
  const recognised = new Map<string, { at: number; messageId: string }>()
  const isFresh = (at: number): boolean => desk.now() - at < RECOGNISED_MS
  return (request) => {
    const order = readOrder(request, desk.tokenFault)
    const fault = 'errcode' in order ? order : orderFault(desk, order)
    if (fault || 'errcode' in order) {
      return refuseOrder(fault ?? { errcode: 47001 }, desk.now())
    }
    const name = `${order.touser} ${order.client_msg_id ?? ''}`
    const known = order.client_msg_id === undefined ? undefined : recognised.get(name)
    if (known && isFresh(known.at)) {
      return orderTaken(known.messageId)
    }
    const { messageId, hasFailed } = desk.shown.show('service', order)
    recognised.set(name, { at: desk.now(), messageId })
    desk.tell(order.touser, { Event: 'TEMPLATESENDJOBFINISH', MsgID: messageId, Status: hasFailed ? 'failed: system failed' : 'success' })
    return orderTaken(messageId)
  }
}

function orderFault({ users, templates, isFollowing }: Desk, order: MessageOrder): OrderFault | undefined {
  const user = users.find(({ serviceOpenId }) => serviceOpenId !== undefined && serviceOpenId === order.touser)
  const template = templates.find(({ id }) => id === order.template_id)
  if (!user) {
    return { errcode: 40003 }
  }
  if (!template) {
    return { errcode: 40037 }
  }
  return isFollowing(user.id) ? dataFault(template, order) : { errcode: 43004 }
}
