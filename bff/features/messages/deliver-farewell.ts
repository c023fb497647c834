import { MailRefusal } from '../../adapters/partners/mail'
import { SmsRefusal } from '../../adapters/partners/sms'
import { dropFarewell, findFarewell } from '../../platform/contacts/farewell-store'
import { readSettings } from '../../platform/notices/settings-store'
import type { Handler } from '../../platform/outbox/dispatch'
import { noteReading } from '../../platform/privacy/reveal'
import type { World } from '../../world'
import { farewellWords } from './code-words'

/** Handler of `contact.changed`. The receiver knows it by its id, so it may be sent again; who cannot be reached there any more need not hear of it. */
export async function deliverFarewell(world: World, { id, body }: Parameters<Handler>[0]): Promise<void> {
  const farewell = await findFarewell(world.db, world.keys, body['farewellId'] ?? '')
  if (!farewell) {
    return
  }
  const { personId, kind, changed, value } = farewell
  const at = new Date(world.now())
  await noteReading(world.db, [{ id: world.newId(), at, actor: 'outbox', personId, field: `contact.${kind}`, purpose: 'contact.changed', traceId: id }])
  const { subject, text } = farewellWords((await readSettings(world.db, personId)).language, changed)
  try {
    await (kind === 'phone' ? world.sms.send({ id: farewell.id, phone: value, text }) : world.mail.send({ id: farewell.id, to: value, subject, text }))
  } catch (error) {
    if (!(error instanceof SmsRefusal || error instanceof MailRefusal)) {
      throw error
    }
    world.log.warn({ refusal: error.name, kind }, 'nobody could be told of a changed contact')
  }
  await dropFarewell(world.db, farewell.id)
}
