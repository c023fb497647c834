import type { Core } from '../adapters/core/connect'
import { registerTransfers } from './register-transfers'
import { startClerk } from './start-clerk'
import type { ClerkOptions } from './start-clerk'

/** Plays the registry's clerk: answers requests to look for a home, and passes on the titles of homes whose taxes are paid. */
export const startRegistryClerk = (core: Core, options: ClerkOptions = {}): { stop: () => Promise<void> } =>
  startClerk(
    async (before) => {
      await answerCorrections(core, before)
      await registerTransfers(core, before)
    },
    { afterMs: 15_000, ...options },
  )

/**
 * Answers every open request made up to `askedBefore`: found when the address names a complex in which the person owns a home.
 * @returns how many were answered
 */
export async function answerCorrections(core: Core, askedBefore: Date): Promise<number> {
  const open = await findOpen(core, askedBefore)
  for (const { id, id_number: idNumber, address } of open) {
    const names = await findComplexNames(core, idNumber)
    await writeAnswer(core, id, names.some((name) => address.includes(name)) ? 'found' : 'notFound')
  }
  return open.length
}

function findOpen(core: Core, askedBefore: Date) {
  return core.registry
    .selectFrom('register_correction')
    .select(['id', 'id_number', 'address'])
    .where('answered_at', 'is', null)
    .where('requested_at', '<=', askedBefore)
    .orderBy('requested_at')
    .limit(100)
    .execute()
}

async function findComplexNames(core: Core, idNumber: string): Promise<string[]> {
  const rows = await core.registry
    .selectFrom('title_owner as owner')
    .innerJoin('title', 'title.id', 'owner.title_id')
    .innerJoin('home', 'home.unit_number', 'title.unit_number')
    .innerJoin('building', 'building.id', 'home.building_id')
    .innerJoin('complex', 'complex.id', 'building.complex_id')
    .select('complex.name')
    .distinct()
    .where('owner.id_number', '=', idNumber)
    .where('title.ended_on', 'is', null)
    .execute()
  return rows.map((row) => row.name)
}

async function writeAnswer(core: Core, id: string, answer: 'found' | 'notFound'): Promise<void> {
  await core.registry
    .updateTable('register_correction')
    .set({ answer, answered_at: new Date() })
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .execute()
}
