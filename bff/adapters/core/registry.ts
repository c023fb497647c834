import * as v from 'valibot'
import { Failure } from '#shared/failure'
import { isDuplicate } from '../../platform/db/connect'
import type { Core } from './connect'
import { findBurdens } from './find-burdens'
import type { BurdenRow } from './find-burdens'
import { findHomes } from './find-homes'
import type { HomeRow } from './find-homes'
import { OwnedHome } from './owned-home'

/**
 * The homes registered in a person's name today, in the order they were acquired; two round trips.
 * @throws Failure `core.unavailable` when the registry does not answer or answers what cannot be read
 */
export async function homesOf(core: Core, idNumber: string): Promise<OwnedHome[]> {
  const { homes, burdens } = await core.guards.registry(async () => {
    const found = await findHomes(core, idNumber)
    const numbers = found.map((home) => home.unitNumber)
    return { homes: found, burdens: numbers.length === 0 ? [] : await findBurdens(core, numbers) }
  })
  // Read outside the guard: one home that cannot be read must not open the breaker for everybody.
  return homes.map((home) =>
    readHome(
      home,
      burdens.filter((row) => row.unitNumber === home.unitNumber),
    ),
  )
}

/** Asks the registry to look for a home. Idempotent by our id: it may be sent again after a lost answer. */
export async function requestCorrection(
  core: Core,
  request: { id: string; idNumber: string; address: string; requestedAt: Date },
): Promise<void> {
  await core.guards.registry(async () => {
    try {
      await insertCorrection(core, request)
    } catch (error) {
      // The id is the table's only unique key: it is there from a try whose answer was lost.
      if (!isDuplicate(error)) {
        throw error
      }
    }
  })
}

export interface CorrectionAnswer {
  id: string
  answer: 'found' | 'notFound'
  answeredAt: Date
}

/** Which of our requests the registry has answered; the others are still open. */
export async function readCorrectionAnswers(core: Core, ids: string[]): Promise<CorrectionAnswer[]> {
  if (ids.length === 0) {
    return []
  }
  const rows = await core.guards.registry(() => findAnswers(core, ids))
  return rows.flatMap(({ id, answer, answered_at: answeredAt }) => (answer && answeredAt ? [{ id, answer, answeredAt }] : []))
}

async function insertCorrection(core: Core, request: { id: string; idNumber: string; address: string; requestedAt: Date }): Promise<void> {
  await core.registry
    .insertInto('register_correction')
    .values({
      id: request.id,
      id_number: request.idNumber,
      address: request.address,
      requested_at: request.requestedAt,
      answer: null,
      answered_at: null,
    })
    .execute()
}

function findAnswers(core: Core, ids: string[]) {
  return core.registry
    .selectFrom('register_correction')
    .select(['id', 'answer', 'answered_at'])
    .where('id', 'in', ids)
    .where('answered_at', 'is not', null)
    .execute()
}

function readHome({ districtCode, districtName, hasLift, ...row }: HomeRow, burdens: BurdenRow[]): OwnedHome {
  const of = (kind: BurdenRow['kind']): BurdenRow[] => burdens.filter((burden) => burden.kind === kind)
  const [seizure] = of('seizure')
  const read = v.safeParse(OwnedHome, {
    ...row,
    district: { code: districtCode, name: districtName },
    hasLift: hasLift === 1,
    owners: of('owner').map(({ idNumber, who, parts, of: whole }) => ({ idNumber, name: who, parts, of: whole })),
    mortgages: of('mortgage').map(({ who, transferBan, since }) => ({ bank: who, transferBanned: transferBan === 1, since })),
    seizure: seizure ? { court: seizure.who, since: seizure.since } : null,
  })
  if (!read.success) {
    throw new Failure('core.unavailable', { service: 'registry', why: `unreadable: ${v.getDotPath(read.issues[0]) ?? '?'}` })
  }
  return read.output
}
