import type { DemoPerson } from './city/demo-people'
import type { MailSimulator, ShownMail } from './mail-simulator'
import type { PostClerk } from './post-clerk'
import type { ShownMessage } from './simulator/shown-messages'
import { simulatedTemplates } from './simulator/wechat-templates'
import type { SmsSimulator } from './sms-simulator'
import type { WechatSimulator } from './wechat-simulator'

/** Everybody who brings something to a person's phone or door. */
export interface Carriers {
  wechat: Pick<WechatSimulator, 'journal'>
  sms: Pick<SmsSimulator, 'journal'>
  mail: Pick<MailSimulator, 'journal'>
  letters: Pick<PostClerk, 'journal'>
}

/** One thing a person got, as it looked on the phone. */
export interface Received {
  channel: 'wechat' | 'service' | 'sms' | 'mail' | 'letter'
  at: number
  title: string
  text: string
  /** page of the mini-program a tap opens */
  page?: string
}

/** What this person got by WeChat, SMS, mail and post, the newest first. */
export function receivedBy({ id, name, phone, email }: DemoPerson, { wechat, sms, mail, letters }: Carriers): Received[] {
  return [
    ...wechat.journal().filter((one) => one.personId === id).map(ofWechat),
    ...sms.journal().filter((one) => one.phone === phone).map(({ at, text }): Received => ({ channel: 'sms', at, title: '短信', text })),
    ...mail.journal().filter((one) => one.to.toLowerCase() === email).map(ofMail),
    ...letters
      .journal()
      .filter((one) => one.name === name)
      .map(({ at, state, address }): Received => ({ channel: 'letter', at, title: STATES[state], text: `寄到 ${address}` })),
  ].sort((a, b) => b.at - a.at)
}

const ofMail = ({ at, subject, text, files = [] }: ShownMail): Received => ({
  channel: 'mail',
  at,
  title: subject,
  text: [text, ...files.map(({ name }) => `附件：${name}`)].join('\n'),
})

const STATES = { printed: '纸质文书，等着寄出', posted: '纸质文书，已经寄出', served: '纸质文书，已经送达', returned: '纸质文书，退回了' } as const

function ofWechat({ at, account, templateId, data, page }: ShownMessage): Received {
  const template = simulatedTemplates[account].find((one) => one.id === templateId)
  const lines = Object.entries(template?.keywords ?? {}).map(([key, label]) => `${label}：${data[key] ?? ''}`)
  return { channel: account === 'app' ? 'wechat' : 'service', at, title: template?.title ?? '', text: lines.join('\n'), page }
}
