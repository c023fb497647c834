import type { Core } from '../adapters/core/connect'

interface Options {
  /** how long a request lies before it is answered */
  afterMs?: number
  everyMs?: number
  onFailure?: (error: unknown) => void
}

/** Plays the registry's clerk: looks at open requests now and then, answers those that have lain long enough. */
export function startRegistryClerk(
  core: Core,
  { afterMs = 15_000, everyMs = 1000, onFailure = () => undefined }: Options = {},
): { stop: () => Promise<void> } {
  let round: Promise<void> | undefined
  const look = async (): Promise<void> => {
    try {
      await answerCorrections(core, new Date(Date.now() - afterMs))
    } catch (error) {
      // A database that is away for a while must not end the clerk.
      onFailure(error)
    }
  }
  const timer = setInterval(() => {
    // A slow round is not run over by the next one.
    round ??= look().finally(() => {
      round = undefined
    })
  }, everyMs)
  return {
    stop: async () => {
      clearInterval(timer)
      await round
    },
  }
}

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
