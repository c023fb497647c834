import { setTimeout as sleep } from 'node:timers/promises'
import type { DemoPerson } from './city/demo-people'
import type { FrontDoor } from './front-door'
import type { Outside } from './outside'

const PATIENCE_MS = 15_000
const LOOK_EVERY_MS = 20

/** Confirms phone and mailbox with the codes that arrive there; those that are confirmed already stay. @returns whether there was something to do */
export async function confirmContacts(ask: FrontDoor['ask'], { sms, mail }: Pick<Outside, 'sms' | 'mail'>, { phone, email }: DemoPerson): Promise<boolean> {
  const { contacts } = await ask<{ contacts: { kind: string }[] }>('GET', '/notice-settings')
  const ways = [
    { kind: 'phone', value: phone, texts: () => sms.journal().filter((one) => one.phone === phone) },
    { kind: 'email', value: email, texts: () => mail.journal().filter((one) => one.to === email) },
  ].filter(({ kind }) => !contacts.some((one) => one.kind === kind))
  await Promise.all(
    ways.map(async ({ kind, value, texts }) => {
      await ask('POST', `/contacts/${kind}/code`, { value })
      await ask('POST', `/contacts/${kind}/confirmation`, { code: await arrived(texts) })
    }),
  )
  return ways.length > 0
}

/** The six digits of the newest message. @throws Error when none comes */
async function arrived(texts: () => readonly { text: string }[]): Promise<string> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(LOOK_EVERY_MS)) {
    const code = /\d{6}/.exec(texts().at(-1)?.text ?? '')?.[0]
    if (code !== undefined) {
      return code
    }
  }
  throw new Error('no code arrived')
}
