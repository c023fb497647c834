import * as v from 'valibot'
import type { Day } from '#shared/model/day'
import { isDuplicate } from '../../platform/db/connect'
import type { Core } from './connect'
import { findBurdens } from './find-burdens'
import type { BurdenRow } from './find-burdens'
import { findHome, findHomes } from './find-homes'
import type { HomeRow } from './find-homes'
import { OwnedHome } from './owned-home'
import { readRow } from './read-row'
import type { AcquiredHow } from './registry-tables'

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

/**
 * A home as it stands today; undefined when nobody holds a valid title to it.
 * @throws Failure `core.unavailable` as for {@link homesOf}
 */
export async function homeOf(core: Core, unitNumber: string): Promise<OwnedHome | undefined> {
  const [home, burdens] = await core.guards.registry(() => Promise.all([findHome(core, unitNumber), findBurdens(core, [unitNumber])]))
  return home && readHome(home, burdens)
}

const HomeUse = v.object({ unitNumber: v.string(), use: OwnedHome.entries.use })

/**
 * How many homes any of these people holds a title to today: a home two of them share is one, a parking space none.
 * @throws Failure `core.unavailable`; also when one of the homes cannot be told from a parking space
 */
export async function countHomes(core: Core, idNumbers: readonly string[]): Promise<number> {
  if (idNumbers.length === 0) {
    return 0
  }
  const rows = await core.guards.registry(() => findUses(core, idNumbers))
  return rows.map((row) => readRow('registry', HomeUse, row)).filter(({ use }) => use === 'home').length
}

const PreviousTitle = v.object({ on: OwnedHome.entries.acquiredOn, how: OwnedHome.entries.acquiredHow })

/**
 * How the holder before today's came by the home; undefined when today's title is its first.
 * @throws Failure `core.unavailable`
 */
export async function previousAcquisition(core: Core, unitNumber: string): Promise<{ on: Day; how: AcquiredHow } | undefined> {
  const row = await core.guards.registry(() => findPreviousTitle(core, unitNumber))
  return row && readRow('registry', PreviousTitle, row)
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

/** Left join: a unit that the register lost must fail the count, not lower it. */
const findUses = (core: Core, idNumbers: readonly string[]) =>
  core.registry
    .selectFrom('title_owner as owner')
    .innerJoin('title', 'title.id', 'owner.title_id')
    .leftJoin('home', 'home.unit_number', 'title.unit_number')
    .select(['title.unit_number as unitNumber', 'home.use_code as use'])
    .distinct()
    .where('owner.id_number', 'in', idNumbers)
    .where('title.ended_on', 'is', null)
    .execute()

const findPreviousTitle = (core: Core, unitNumber: string) =>
  core.registry
    .selectFrom('title')
    .select(['acquired_on as on', 'acquired_how as how'])
    .where('unit_number', '=', unitNumber)
    .where('ended_on', 'is not', null)
    .orderBy('acquired_on', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

function readHome({ districtCode, districtName, hasLift, ...row }: HomeRow, burdens: BurdenRow[]): OwnedHome {
  const of = (kind: BurdenRow['kind']): BurdenRow[] => burdens.filter((burden) => burden.kind === kind)
  const [seizure] = of('seizure')
  return readRow('registry', OwnedHome, {
    ...row,
    district: { code: districtCode, name: districtName },
    hasLift: hasLift === 1,
    owners: of('owner').map(({ idNumber, who, parts, of: whole }) => ({ idNumber, name: who, parts, of: whole })),
    mortgages: of('mortgage').map(({ who, transferBan, since }) => ({ bank: who, transferBanned: transferBan === 1, since })),
    seizure: seizure ? { court: seizure.who, since: seizure.since } : null,
  })
}
