import * as v from 'valibot'
import { CreditEntry, CreditGrade } from '#shared/model/credit'
import { Day } from '#shared/model/day'
import { isDuplicate } from '../../platform/db/connect'
import type { Core } from './connect'
import type { RowPlace } from './newest-first'
import { readRow } from './read-row'

const points = v.pipe(v.number(), v.integer())

const GradeYear = v.object({ year: points, grade: CreditGrade, points: v.nullable(points), startsAt: v.nullable(points), gradedOn: Day })

const GradeLoss = v.object({
  id: v.string(), year: points, rule: v.string(), words: v.string(), points, lostOn: Day,
  repairHow: v.nullable(v.picklist(['file', 'pay', 'prove'])), repairUntil: v.nullable(Day), repairedOn: v.nullable(Day),
})
export type GradeLoss = v.InferOutput<typeof GradeLoss>

/** A year of a business as it was graded, with what it lost in it; points in tenths. */
export type GradedYear = v.InferOutput<typeof GradeYear> & { losses: GradeLoss[] }

const YEARS = 5
const MOST_LOSSES = 200

/** The last years of a business, the newest first; none: it was never graded. @throws Failure `core.unavailable`, as every function here */
export async function gradesOf(core: Core, code: string): Promise<GradedYear[]> {
  const { years, losses } = await core.guards.credit(async () => {
    const found = await core.credit
      .selectFrom('grade_year')
      .select(['year', 'grade', 'points', 'starts_at as startsAt', 'graded_on as gradedOn'])
      .where('code', '=', code)
      .orderBy('year', 'desc')
      .limit(YEARS)
      .execute()
    return { years: found, losses: found.length === 0 ? [] : await findLosses(core, code, found.at(-1)?.year ?? 0) }
  })
  const read = losses.map((row) => readRow('credit', GradeLoss, row))
  return years.map((row) => ({ ...readRow('credit', GradeYear, row), losses: read.filter(({ year }) => year === row.year) }))
}

const findLosses = (core: Core, code: string, since: number) =>
  core.credit
    .selectFrom('grade_loss')
    .select([
      'id', 'year', 'rule', 'words', 'points', 'lost_on as lostOn', 'repair_how as repairHow', 'repair_until as repairUntil', 'repaired_on as repairedOn',
    ])
    .where('code', '=', code)
    .where('year', '>=', since)
    .orderBy('year', 'desc')
    .orderBy('lost_on')
    .limit(MOST_LOSSES)
    .execute()

const PersonEntry = v.object({
  id: CreditEntry.entries.id, kind: CreditEntry.entries.kind, words: v.string(), by: v.string(), notedOn: Day, endsOn: v.nullable(Day), removedOn: v.nullable(Day),
})
export type PersonEntry = v.InferOutput<typeof PersonEntry>

/** What is noted of a person, newest first, along `person_entry (id_number, noted_on, id)`. */
export async function entriesOf(core: Core, { idNumber, after, limit }: { idNumber: string; after: RowPlace | undefined; limit: number }): Promise<PersonEntry[]> {
  const rows = await core.guards.credit(() =>
    entries(core)
      .where('id_number', '=', idNumber)
      .$if(after !== undefined, (query) =>
        query.where((eb) => eb.and([eb('noted_on', '<=', after?.on ?? ''), eb.or([eb('noted_on', '<', after?.on ?? ''), eb('id', '<', after?.id ?? '')])])),
      )
      .orderBy('noted_on', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .execute(),
  )
  return rows.map((row) => readRow('credit', PersonEntry, row))
}

/** An entry of this very person; undefined when there is none, or it is somebody else's. */
export async function entryOf(core: Core, idNumber: string, id: string): Promise<PersonEntry | undefined> {
  const row = await core.guards.credit(() => entries(core).where('id', '=', id).where('id_number', '=', idNumber).executeTakeFirst())
  return row && readRow('credit', PersonEntry, row)
}

/** Entries by their ids, whoever they are about. */
export async function entriesById(core: Core, ids: readonly string[]): Promise<Map<string, PersonEntry>> {
  const rows = ids.length === 0 ? [] : await core.guards.credit(() => entries(core).where('id', 'in', ids).execute())
  return new Map(rows.map((row) => [row.id, readRow('credit', PersonEntry, row)]))
}

const entries = (core: Core) =>
  core.credit.selectFrom('person_entry').select(['id', 'kind', 'words', 'noted_by as by', 'noted_on as notedOn', 'ends_on as endsOn', 'removed_on as removedOn'])

/** Hands a challenge to the bureau. Idempotent by our id: it may be sent again after a lost answer. */
export async function handInChallenge(core: Core, { id, entryId, text, askedAt }: { id: string; entryId: string; text: string; askedAt: Date }): Promise<void> {
  await core.guards.credit(async () => {
    try {
      await core.credit.insertInto('entry_challenge').values({ id, entry_id: entryId, text, asked_at: askedAt, answer: null, grounds: null, answered_at: null }).execute()
    } catch (error) {
      // The id is the table's only unique key: it is there from a try whose answer was lost.
      if (!isDuplicate(error)) {
        throw error
      }
    }
  })
}

export interface ChallengeAnswer {
  id: string
  answer: 'removed' | 'kept'
  grounds: string
  answeredAt: Date
}

/** Which of our challenges the bureau has answered; the others are still open. */
export async function readChallengeAnswers(core: Core, ids: readonly string[]): Promise<ChallengeAnswer[]> {
  const rows = ids.length === 0
    ? []
    : await core.guards.credit(() => core.credit.selectFrom('entry_challenge').select(['id', 'answer', 'grounds', 'answered_at']).where('id', 'in', ids).where('answered_at', 'is not', null).execute())
  return rows.flatMap(({ id, answer, grounds, answered_at: answeredAt }) => (answer && answeredAt ? [{ id, answer, grounds: grounds ?? '', answeredAt }] : []))
}
