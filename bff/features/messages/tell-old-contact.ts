import type { Transaction } from 'kysely'
import type { ContactKind } from '#shared/model/message'
import type { CodeKind } from '../../platform/contacts/code-store'
import { contactIndex, contactOf, lockContact } from '../../platform/contacts/contact-store'
import { addFarewell } from '../../platform/contacts/farewell-store'
import type { Tables } from '../../platform/db/tables'
import { put } from '../../platform/outbox/put'
import type { World } from '../../world'

interface Change {
  personId: string
  kind: ContactKind
  /** undefined: it is removed */
  value?: string
}

/**
 * Before a contact is replaced or removed, in the same transaction: whoever had it until now hears of it there, since legal notices go elsewhere from
 * now on, and it may not have been its owner who did it. Of a postal address the phone hears, or the mailbox.
 */
export async function tellOldContact(trx: Transaction<Tables>, world: World, { personId, kind, value }: Change): Promise<void> {
  const old = await lockContact(trx, world.keys, personId, kind)
  if (old === undefined || (value !== undefined && contactIndex(world.keys, kind, value) === contactIndex(world.keys, kind, old))) {
    return
  }
  const receiver = kind === 'address' ? await reachable(trx, world, personId) : { kind, value: old }
  if (receiver && (receiver.kind === 'phone' ? world.sms : world.mail).isThere) {
    const [id, at] = [world.newId(), new Date(world.now())]
    await addFarewell(trx, world.keys, { id, personId, changed: kind, ...receiver }, at)
    await put(trx, { id: world.newId(), kind: 'contact.changed', body: { farewellId: id } }, at)
  }
}

async function reachable(trx: Transaction<Tables>, { keys }: World, personId: string): Promise<{ kind: CodeKind; value: string } | undefined> {
  for (const kind of ['phone', 'email'] as const) {
    const value = await contactOf(trx, keys, personId, kind)
    if (value !== undefined) {
      return { kind, value }
    }
  }
  return undefined
}
