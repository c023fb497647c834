import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import { dayIn } from '#shared/model/day'
import type { ClearedBuyer } from '../adapters/core/clearance'
import type { Core } from '../adapters/core/connect'
import type { RegistryTables } from '../adapters/core/registry-tables'

/**
 * Passes on the title of every home cleared up to `before`: the old one ends, the buyers get theirs, the contract is done.
 * @returns how many were passed on
 */
export async function registerTransfers(core: Core, before: Date): Promise<number> {
  const cleared = await findCleared(core, before)
  const failures: unknown[] = []
  for (const clearance of cleared) {
    try {
      await register(core, clearance)
    } catch (error) {
      // One home that cannot be passed on must not keep the others waiting.
      failures.push(error)
    }
  }
  if (failures.length > 0) {
    throw new AggregateError(failures, `${failures.length} of ${cleared.length} titles could not be passed on: ${String(failures[0])}`)
  }
  return cleared.length
}

type Clearance = Awaited<ReturnType<typeof findCleared>>[number]

function findCleared(core: Core, before: Date) {
  return core.registry
    .selectFrom('tax_clearance')
    .select(['id', 'unit_number', 'buyers', 'price', 'contract_id'])
    .where('transferred_at', 'is', null)
    .where('cleared_at', '<=', before)
    .orderBy('cleared_at')
    .limit(100)
    .execute()
}

async function register(core: Core, clearance: Clearance): Promise<void> {
  // Another office's book, so not in the same transaction; first, because the next round does it again after a cut.
  await closeContract(core, clearance.contract_id)
  await core.registry.transaction().execute(async (trx) => {
    const at = new Date()
    if (await markTransferred(trx, clearance.id, at)) {
      const day = dayIn(at.getTime())
      await endTitle(trx, clearance.unit_number, day)
      await insertTitle(trx, clearance, day)
    }
  })
}

/** The guard of it all: only one of two clerks passes a title on. */
async function markTransferred(trx: Transaction<RegistryTables>, id: string, at: Date): Promise<boolean> {
  const changed = await trx
    .updateTable('tax_clearance')
    .set({ transferred_at: at })
    .where('id', '=', id)
    .where('transferred_at', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

async function endTitle(trx: Transaction<RegistryTables>, unitNumber: string, day: string): Promise<void> {
  const ended = await trx
    .updateTable('title')
    .set({ ended_on: day })
    .where('unit_number', '=', unitNumber)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  if (ended.numUpdatedRows !== 1n) {
    throw new Error(`${unitNumber} has ${ended.numUpdatedRows} valid titles`)
  }
}

async function insertTitle(trx: Transaction<RegistryTables>, clearance: Clearance, day: string): Promise<void> {
  const { id, unit_number: unitNumber, buyers, price } = clearance
  const digest = createHash('sha256').update(id).digest('hex')
  const titleId = `R${digest.slice(0, 15)}`
  const digits = String(parseInt(digest.slice(0, 12), 16) % 100_000_000).padStart(8, '0')
  await trx
    .insertInto('title')
    .values({
      id: titleId,
      unit_number: unitNumber,
      certificate_number: `渝（${day.slice(0, 4)}）${await districtOf(trx, unitNumber)}不动产权第9${digits}号`,
      acquired_on: day,
      acquired_how: 'sale',
      price,
      ended_on: null,
    })
    .execute()
  await trx
    .insertInto('title_owner')
    .values(
      (JSON.parse(buyers) as ClearedBuyer[]).map(({ idNumber, name, parts, of }, at) => ({
        title_id: titleId,
        position: at + 1,
        id_number: idNumber,
        name,
        share_parts: parts,
        share_of: of,
      })),
    )
    .execute()
}

async function districtOf(trx: Transaction<RegistryTables>, unitNumber: string): Promise<string> {
  const { name } = await trx
    .selectFrom('home')
    .innerJoin('building', 'building.id', 'home.building_id')
    .innerJoin('complex_district as place', 'place.complex_id', 'building.complex_id')
    .innerJoin('district', 'district.code', 'place.district_code')
    .select('district.name')
    .where('home.unit_number', '=', unitNumber)
    .where('place.valid_to', 'is', null)
    .executeTakeFirstOrThrow()
  return name
}

async function closeContract(core: Core, contractId: string | null): Promise<void> {
  if (contractId !== null) {
    await core.contract.updateTable('net_contract').set({ state: 'done' }).where('id', '=', contractId).execute()
  }
}
