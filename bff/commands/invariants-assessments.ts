import type { Kysely } from 'kysely'
import { findAssessment } from '../features/existing-home/assessment-store'
import type { Tables } from '../platform/db/tables'
import type { Keys } from '../platform/privacy/keys'
import { ifOpens } from './if-opens'
import type { Invariant } from './invariant'
import type { Audited } from './invariants-filing-file'
import { readPublished, valueAgain } from './published-model'
import type { PublishedModel } from './published-model'

const PAGE = 200
const AT_ONCE = 4
const NAMED = 10

/** The invariants of values; model by model, since the tables of one fill a page of memory. */
export function assessmentInvariants({ db, keys }: Audited): Invariant[] {
  return [{ name: 'every value of a home comes out of its published tables to the fen', offenders: () => notComingOut(db, keys) }]
}

/** @returns cases */
async function notComingOut(db: Kysely<Tables>, keys: Keys): Promise<string[]> {
  const models = await db.selectFrom('assessment').select('model_id').distinct().execute()
  const found: string[] = []
  for (const { model_id: modelId } of models) {
    const published = await readPublished(db, modelId)
    for (let after: string | undefined = ''; after !== undefined && found.length < NAMED; ) {
      const page = await pageOf(db, modelId, after)
      for (let from = 0; from < page.length; from += AT_ONCE) {
        const some = page.slice(from, from + AT_ONCE)
        const good = await Promise.all(some.map(({ id }) => comesOut({ db, keys, published }, id)))
        found.push(...some.flatMap(({ case_id: caseId }, at) => (good[at] === true ? [] : [caseId])))
      }
      after = page.length < PAGE ? undefined : page.at(-1)?.id
    }
  }
  return [...new Set(found)].slice(0, NAMED)
}

const pageOf = (db: Kysely<Tables>, modelId: string, after: string) =>
  db.selectFrom('assessment').select(['id', 'case_id']).where('model_id', '=', modelId).where('id', '>', after).orderBy('id').limit(PAGE).execute()

interface Against {
  db: Kysely<Tables>
  keys: Keys
  published: PublishedModel | undefined
}

async function comesOut({ db, keys, published }: Against, id: string): Promise<boolean> {
  const isSame = await ifOpens(async () => {
    const kept = await findAssessment(db, keys, id)
    return kept !== undefined && valueAgain(published, kept) === undefined
  })
  return isSame === true
}
