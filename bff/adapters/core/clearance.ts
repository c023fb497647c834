import type { Fen } from '#shared/model/money'
import { isDuplicate } from '../../platform/db/connect'
import type { Core } from './connect'

/** The news to the registry that all taxes of a transfer are paid (完税信息), with whom the home goes to. */
export interface TaxClearance {
  /** our case id */
  id: string
  unitNumber: string
  certificateNumbers: readonly string[]
  clearedAt: Date
  buyers: readonly ClearedBuyer[]
  price: Fen
  contractNumber?: string | undefined
}

export interface ClearedBuyer {
  idNumber: string
  name: string
  parts: number
  of: number
}

/** Tells the registry that a transfer is cleared. Idempotent by our case id. @throws Failure `core.unavailable` */
export async function announceCleared(core: Core, clearance: TaxClearance): Promise<void> {
  await core.guards.registry(async () => {
    try {
      await insertClearance(core, clearance)
    } catch (error) {
      // The id is the table's only unique key: it is there from a try whose answer was lost.
      if (!isDuplicate(error)) {
        throw error
      }
    }
  })
}

/** Which of our cleared transfers the registry has entered; the others still lie there. */
export async function transfersDone(core: Core, ids: string[]): Promise<{ id: string; transferredAt: Date }[]> {
  if (ids.length === 0) {
    return []
  }
  const rows = await core.guards.registry(() => findTransferred(core, ids))
  return rows.flatMap(({ id, transferred_at: transferredAt }) => (transferredAt ? [{ id, transferredAt }] : []))
}

async function insertClearance(core: Core, clearance: TaxClearance): Promise<void> {
  await core.registry
    .insertInto('tax_clearance')
    .values({
      id: clearance.id,
      unit_number: clearance.unitNumber,
      certificate_numbers: JSON.stringify(clearance.certificateNumbers),
      buyers: JSON.stringify(clearance.buyers),
      price: clearance.price,
      contract_id: clearance.contractNumber ?? null,
      cleared_at: clearance.clearedAt,
      transferred_at: null,
    })
    .execute()
}

const findTransferred = (core: Core, ids: string[]) =>
  core.registry
    .selectFrom('tax_clearance')
    .select(['id', 'transferred_at'])
    .where('id', 'in', ids)
    .where('transferred_at', 'is not', null)
    .execute()
