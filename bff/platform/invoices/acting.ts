import { Failure } from '#shared/failure'
import type { BusinessRole, RegisteredTaxpayer } from '../../adapters/core/taxpayers'
import { businessesOf } from '../../adapters/core/taxpayers'
import type { World } from '../../world'
import { blindIndex } from '../privacy/blind-index'
import { idNumberOf } from '../privacy/id-number-of'
import { unseal } from '../privacy/seal'

/** For whom a person acts: for themselves, or for a business in a capacity the register gives them. */
export interface Acting {
  accountId: string
  personId: string
  personName: string
  idNumber: string
  business: (RegisteredTaxpayer & { role: BusinessRole }) | undefined
  /** by which the ledger knows whom one acts for */
  code: string
  /** the name that stands on invoices */
  name: string
}

/** The citizen behind a request: a caller, once it is sure that there is a person. */
interface Citizen {
  accountId: string
  traceId: string
  person: { id: string; nameSealed: string; idNumberSealed: string } | undefined
}

/**
 * Who acts, and for whom. Asked anew each time: a role that was taken away ends at once.
 * @throws Failure `object.not_found` for a business the person has no role in, and for one that is not there, alike; `core.unavailable`; `auth.level_too_low` without a person
 */
export async function actingAs(world: World, caller: Citizen, as: string | undefined, purpose: string): Promise<Acting> {
  const { person } = caller
  if (!person) {
    throw new Failure('auth.level_too_low')
  }
  const idNumber = await idNumberOf(world, person, { actor: caller.accountId, purpose, traceId: caller.traceId })
  const personName = unseal(world.keys, { table: 'person', column: 'name', row: person.id }, person.nameSealed)
  const own = { accountId: caller.accountId, personId: person.id, personName, idNumber }
  if (as === undefined) {
    return { ...own, business: undefined, code: idNumber, name: personName }
  }
  const business = (await businessesOf(world.core, idNumber)).find(({ code }) => code === as)
  if (!business) {
    throw new Failure('object.not_found')
  }
  return { ...own, business, code: business.code, name: business.name }
}

/** Facts of a moment: every act names the person (its actor) and the capacity. */
export const capacityOf = ({ business }: Pick<Acting, 'business'>): Record<string, string> => (business ? { business: business.code, capacity: business.role } : {})

/** By which a row is found again without naming anybody: of an ID number or a credit code. */
export const taxpayerIndex = (world: Pick<World, 'keys'>, code: string): string => blindIndex(world.keys, 'taxpayer', code)
