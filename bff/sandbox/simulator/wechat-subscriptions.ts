import { createMessageCredits } from './message-credits'
import type { MessageCredits } from './message-credits'
import { userOf } from './wechat-login'
import type { WechatUser } from './wechat-login'
import type { SimulatedTemplate } from './wechat-templates'

/** What a user answers when asked, and `off`: the main switch of the app's messages in WeChat's settings. */
export type WechatSwitch = 'accept' | 'reject' | 'off'

/** What `wx.requestSubscribeMessage` gives back: a result a template, or why there was no question. */
export type SubscribeAnswer = { results: Record<string, 'accept' | 'reject' | 'ban'> } | { errCode: number }

export interface WechatSubscriptions {
  switchOf: (personId: string) => WechatSwitch
  /** Turning it to `reject` in the settings takes every consent back; the app is told. */
  setSwitch: (personId: string, to: WechatSwitch) => void
  /** The user is asked, inside a tap, for some templates. */
  answerSubscribe: (personId: string, templateIds: readonly string[]) => SubscribeAnswer
  /** a consent nobody is told of */
  grant: (personId: string, templateId: string, times?: number) => void
  ban: (templateId: string) => void
  isBanned: (templateId: string) => boolean
  /** May a message be shown? A one-time consent is used up by asking. */
  use: (openId: string, templateId: string) => boolean
}

interface Desk {
  users: readonly WechatUser[]
  templates: readonly SimulatedTemplate[]
  tell: (openId: string, event: Readonly<Record<string, unknown>>) => void
}

const MOST_AT_ONCE = 5

/** Who lets the mini-program send what: one-time consents are counted, long-term ones stay. */
export function createWechatSubscriptions({ users, templates, tell }: Desk): WechatSubscriptions {
  const switches = new Map<string, WechatSwitch>()
  const banned = new Set<string>()
  const credits = createMessageCredits()
  const switchOf = (personId: string): WechatSwitch => switches.get(personId) ?? 'accept'
  const decide = ({ openId }: WechatUser, asked: readonly SimulatedTemplate[], answer: 'accept' | 'reject'): SubscribeAnswer => {
    const open = asked.filter(({ id }) => !banned.has(id))
    open.forEach((template) => note(credits, openId, template, answer))
    if (open.length > 0) {
      const List = open.map(({ id }) => ({ TemplateId: id, SubscribeStatusString: answer, PopupScene: '0' }))
      tell(openId, { Event: 'subscribe_msg_popup_event', List })
    }
    return { results: Object.fromEntries(asked.map(({ id }) => [id, banned.has(id) ? 'ban' : answer])) }
  }
  return {
    switchOf,
    setSwitch: (personId, to) => {
      const { openId } = userOf(users, personId)
      switches.set(personId, to)
      if (to === 'reject') {
        withdraw(credits, openId, tell)
      }
    },
    answerSubscribe: (personId, templateIds) => {
      const [user, answer, asked] = [userOf(users, personId), switchOf(personId), askedOf(templates, templateIds)]
      const errCode = typeof asked === 'number' ? asked : 20004
      return typeof asked === 'number' || answer === 'off' ? { errCode } : decide(user, asked, answer)
    },
    grant: (personId, templateId, times) => credits.add(userOf(users, personId).openId, templateOf(templates, templateId), times),
    ban: (templateId) => void banned.add(templateId),
    isBanned: (templateId) => banned.has(templateId),
    use: (openId, templateId) => {
      const personId = users.find((user) => user.openId === openId)?.id ?? ''
      return switchOf(personId) === 'accept' && credits.use(openId, templateId)
    },
  }
}

/** A refusal ends a long-term consent; one-time ones given before stay. */
function note(credits: MessageCredits, openId: string, template: SimulatedTemplate, answer: 'accept' | 'reject'): void {
  if (answer === 'accept') {
    credits.add(openId, template)
  } else if (template.isLasting) {
    credits.remove(openId, template.id)
  }
}

function withdraw(credits: MessageCredits, openId: string, tell: Desk['tell']): void {
  const List = credits.of(openId).map((id) => ({ TemplateId: id, SubscribeStatusString: 'reject' }))
  credits.remove(openId)
  if (List.length > 0) {
    tell(openId, { Event: 'subscribe_msg_change_event', List })
  }
}

/** The templates of a question, or the code of what is wrong with it. */
function askedOf(templates: readonly SimulatedTemplate[], ids: readonly string[]): SimulatedTemplate[] | number {
  const asked = ids.flatMap((id) => templates.filter((template) => template.id === id))
  if (ids.length === 0) {
    return 10001
  }
  if (ids.length > MOST_AT_ONCE) {
    return 20003
  }
  if (asked.length < ids.length) {
    return 20001
  }
  return new Set(asked.map(({ isLasting }) => isLasting)).size > 1 ? 20002 : asked
}

function templateOf(templates: readonly SimulatedTemplate[], id: string): SimulatedTemplate {
  const template = templates.find((one) => one.id === id)
  if (!template) {
    throw new Error(`WeChat has no template ${id}`)
  }
  return template
}
