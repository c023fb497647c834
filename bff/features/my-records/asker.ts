import { Failure } from '#shared/failure'
import type { Month } from '#shared/model/record'
import { requirePerson } from '../../http/require-person'
import type { Caller } from '../../http/use-case'
import { idNumberOf } from '../../platform/privacy/id-number-of'
import type { World } from '../../world'

/** Whose records: the caller's own, never anybody else's. That the number was opened for it is logged. */
export async function askerOf(world: World, caller: Caller, purpose: string): Promise<{ personId: string; idNumber: string }> {
  const person = requirePerson(caller)
  return { personId: person.id, idNumber: await idNumberOf(world, person, { actor: caller.accountId, purpose, traceId: caller.traceId }) }
}

/** @throws Failure `request.invalid` for a span that ends before it begins */
export function requireSpan({ from, to }: { from?: Month | undefined; to?: Month | undefined }): void {
  if (from !== undefined && to !== undefined && to < from) {
    throw new Failure('request.invalid', { fields: { to: 'month.order' } })
  }
}
