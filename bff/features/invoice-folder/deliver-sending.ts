import { MailRefusal } from '../../adapters/partners/mail'
import { SmsRefusal } from '../../adapters/partners/sms'
import type { Handler } from '../../platform/outbox/dispatch'
import { noteReading } from '../../platform/privacy/reveal'
import type { World } from '../../world'
import { fileOf } from './invoice-file'
import { findWithReds } from './own-invoice'
import { sendingWords } from './sending-words'
import { endSending, findWaiting } from './sending-store'
import type { Recipient } from './sending-store'
import type { WithReds } from './own-invoice'

/** Handler of `invoice.send`. Gateway and mailbox know a sending by its id, so without an answer the same goes again. */
export async function deliverSending(world: World, { id, body }: Parameters<Handler>[0]): Promise<void> {
  const sendingId = body['sendingId'] ?? ''
  const sending = await findWaiting(world.db, world.keys, sendingId)
  if (!sending) {
    return
  }
  const found = await findWithReds(world, sending.number)
  if (!found) {
    throw new Error(`no invoice ${sending.number} in the ledger`)
  }
  const at = new Date(world.now())
  await noteReading(world.db, [{ id: world.newId(), at, actor: 'outbox', personId: sending.personId, field: 'invoice_sending.to', purpose: 'invoice.send', traceId: id }])
  await endSending(world.db, sendingId, await send(world, sendingId, sending.to, found), new Date(world.now()))
}

async function send(world: World, id: string, to: Recipient, found: WithReds): Promise<'sent' | 'failed'> {
  const { subject, text, short } = sendingWords(found)
  try {
    if (to.kind === 'phone') {
      await world.sms.send({ id, phone: to.value, text: short })
    } else {
      const files = [await fileOf(world, found, 'pdf'), await fileOf(world, found, 'xml')]
      await world.mail.send({ id, to: to.value, subject, text, files })
    }
    return 'sent'
  } catch (error) {
    // Refused for good: the sender sees it and takes another way. Everything else is tried again.
    if (!(error instanceof SmsRefusal || error instanceof MailRefusal)) {
      throw error
    }
    world.log.warn({ sendingId: id, refusal: error.message }, 'invoice not sent')
    return 'failed'
  }
}
