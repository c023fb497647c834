import { requirePerson } from '../../http/require-person'
import type { Caller } from '../../http/use-case'
import { blindIndex } from '../../platform/privacy/blind-index'
import { idNumberOf } from '../../platform/privacy/id-number-of'
import { unseal } from '../../platform/privacy/seal'
import type { World } from '../../world'

export interface KnownPerson {
  id: string
  name: string
  idNumber: string
  idNumberIndex: string
}

/** The caller with name and ID number, for asking the offices about that very person; the opening is logged with its purpose. */
export async function callerAsPerson(world: World, caller: Caller, purpose: string): Promise<KnownPerson> {
  const person = requirePerson(caller)
  const idNumber = await idNumberOf(world, person, { actor: caller.accountId, purpose, traceId: caller.traceId })
  const name = unseal(world.keys, { table: 'person', column: 'name', row: person.id }, person.nameSealed)
  return { id: person.id, name, idNumber, idNumberIndex: blindIndex(world.keys, 'id_number', idNumber) }
}
