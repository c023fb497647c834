import type { Generated } from 'kysely'

/** Notices, how each was delivered, and what people want of them. */
export interface NoticeTables {
  notice: NoticeTable
  delivery: DeliveryTable
  notice_setting: NoticeSettingTable
  contact: ContactTable
  contact_code: ContactCodeTable
  contact_code_turn: ContactCodeTurnTable
  contact_farewell: ContactFarewellTable
  wechat_token: WechatTokenTable
  wechat_subscription: WechatSubscriptionTable
  wechat_push: WechatPushTable
  service_follower: ServiceFollowerTable
}

/** One event as one person is told of it: a line of the inbox. `event` is told to a person once. */
interface NoticeTable {
  id: string
  person_id: string
  template: string
  version: number
  event: string
  case_id: string | null
  sort: string
  fields_sealed: string
  created_at: Date
  read_at: Date | null
  /** a legal notice goes out on paper then, unless it was served before; null: never, or already decided */
  letter_at: Date | null
  served_at: Date | null
  served_how: string | null
}

/** One try of one channel for one notice; `way` and `step` are its place in the template's plan. */
interface DeliveryTable {
  id: string
  notice_id: string
  person_id: string
  way: number
  step: number
  channel: string
  /** WeChat account whose subscription pays for it; set before WeChat is asked, so without it nothing was sent */
  account_id: string | null
  state: string
  reason: string | null
  /** masked */
  sent_to: string | null
  provider_id: string | null
  tries: Generated<number>
  due_at: Date
  /** written before the channel is called: whoever finds it set and no end does not know whether it arrived */
  sending_at: Date | null
  handed_at: Date | null
  ended_at: Date | null
  created_at: Date
}

interface NoticeSettingTable {
  person_id: string
  language: string
  /** categories not pushed, separated by commas */
  off: string
  amounts_shown: number
  electronic_at: Date | null
  electronic_version: string | null
  updated_at: Date
}

interface ContactTable {
  person_id: string
  kind: string
  value_sealed: string
  value_index: string
  verified_at: Date
}

interface ContactCodeTable {
  id: string
  person_id: string
  kind: string
  value_sealed: string
  value_index: string
  code_hash: string
  /** for the message that carries it */
  code_sealed: string
  tries: Generated<number>
  created_at: Date
  ends_at: Date
  used_at: Date | null
}

/** Codes to a receiver, and codes of a person, are asked for one after another. */
interface ContactCodeTurnTable {
  turn_index: string
  last_at: Date
}

/** A phone or mailbox that is to hear, once, of a change that somebody else may have made. */
interface ContactFarewellTable {
  id: string
  person_id: string
  /** what it is sent by */
  kind: string
  /** what was changed */
  changed: string
  value_sealed: string
  created_at: Date
}

/** The access token of an app, shared by all nodes. */
interface WechatTokenTable {
  app_id: string
  token_sealed: string | null
  ends_at: Date | null
  lease_owner: string | null
  lease_until: Date | null
  updated_at: Date
}

/** How many messages of a group an account still lets us send. */
interface WechatSubscriptionTable {
  account_id: string
  message_group: string
  lasting: number
  remaining: number
  state: string
  credited_at: Date | null
  credited_by: string | null
  updated_at: Date
}

interface WechatPushTable {
  app_id: string
  dedupe_key: string
  body_sealed: string
  received_at: Date
  worked_at: Date | null
}

/** Who follows the service account. */
interface ServiceFollowerTable {
  openid_index: string
  openid_sealed: string
  union_index: string | null
  is_following: number
  updated_at: Date
}
