import { MailRefusal } from '../../adapters/partners/mail'
import { SmsRefusal } from '../../adapters/partners/sms'
import { codeToSend, wipeCode } from '../../platform/contacts/code-store'
import { readSettings } from '../../platform/notices/settings-store'
import type { Handler } from '../../platform/outbox/dispatch'
import { Permanent } from '../../platform/outbox/permanent'
import { noteReading } from '../../platform/privacy/reveal'
import type { World } from '../../world'
import { codeWords } from './code-words'

type Sent = NonNullable<Awaited<ReturnType<typeof codeToSend>>>

/** Handler of `contact.code`. The receiver knows a code by its id, so it may be sent again; after its five minutes it is not. */
export async function deliverCode(world: World, { id, body }: Parameters<Handler>[0]): Promise<void> {
  const codeId = body['codeId'] ?? ''
  const code = await codeToSend(world.db, world, codeId)
  if (!code) {
    await wipeCode(world.db, codeId)
    return
  }
  const field = `contact.${code.kind === 'stepUp' ? 'phone' : code.kind}`
  await noteReading(world.db, [{ id: world.newId(), at: new Date(world.now()), actor: 'outbox', personId: code.personId, field, purpose: 'contact.code', traceId: id }])
  try {
    await send(world, code)
  } catch (error) {
    if (error instanceof SmsRefusal || error instanceof MailRefusal) {
      await wipeCode(world.db, codeId)
      throw new Permanent(`code refused: ${error.name}`)
    }
    // Nobody knows whether it arrived: the same again, as long as the code lives.
    throw error
  }
  await wipeCode(world.db, codeId)
}

async function send({ db, sms, mail }: World, { id, personId, kind, value, code }: Sent): Promise<void> {
  const { language } = await readSettings(db, personId)
  const { subject, text } = codeWords(language, kind, code)
  await (kind === 'email' ? mail.send({ id, to: value, subject, text }) : sms.send({ id, phone: value, text }))
}
