import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { instant } from '#shared/model/day'
import { caseFields, openSubject } from '../../platform/cases/case-fields'
import type { Tables } from '../../platform/db/tables'
import { notTold } from '../../platform/notices/not-told'
import { tell } from '../../platform/notices/tell'
import type { World } from '../../world'
import { eachApart } from '../../platform/jobs/each-apart'

const AT_ONCE = 100

/** A case whose answer was promised for an earlier time, and who waits for it. */
interface Late {
  caseId: string
  /** what is looked at again under lock */
  filingId: string
  promised: Date
  kind: 'filing' | 'dispute'
}

/** Job: we say so ourselves, once, when a filing or the answer to a dispute takes longer than we promised. */
export async function tellLate(world: World): Promise<void> {
  const now = new Date(world.now())
  await eachApart(world, [...(await lateFilings(world.db, now)), ...(await lateDisputes(world.db, now))], (trx, late) => tellOf(trx, world, late))
}

async function tellOf(trx: Parameters<typeof tell>[0], world: World, late: Late): Promise<void> {
  if (!(await stillWaits(trx, late))) {
    return
  }
  const people = await trx
    .selectFrom('case_party as p')
    .innerJoin('case_file as f', 'f.id', 'p.case_id')
    .select(['p.person_id', 'f.id', 'f.number', 'f.subject_sealed'])
    .where('p.case_id', '=', late.filingId)
    .execute()
  const promised = instant(late.promised.getTime())
  await tell(
    trx,
    world,
    people.map((row) => ({
      personId: row.person_id,
      template: late.kind === 'filing' ? 'filing.late' : 'dispute.late',
      event: eventOf(late),
      caseId: row.id,
      fields: { ...caseFields({ number: row.number, subject: openSubject(world.keys, row.id, row.subject_sealed) }), promised },
    })),
  )
}

/** A promise made anew is another one. */
const eventOf = ({ caseId, promised }: Late): string => `late/${caseId}/${promised.getTime()}`

/** Looked at under the lock that every change of a filing takes first. */
async function stillWaits(trx: Parameters<typeof tell>[0], { caseId, filingId, promised, kind }: Late): Promise<boolean> {
  const filing = await trx.selectFrom('filing').select(['held_at', 'answer_by']).where('case_id', '=', filingId).forUpdate().executeTakeFirst()
  if (kind === 'filing') {
    return filing?.held_at !== null && filing?.answer_by?.getTime() === promised.getTime()
  }
  const dispute = await trx.selectFrom('price_dispute').select('outcome').where('case_id', '=', caseId).executeTakeFirst()
  return dispute?.outcome === null
}

async function lateFilings(db: Kysely<Tables>, now: Date): Promise<Late[]> {
  const rows = await db
    .selectFrom('filing as g')
    .innerJoin('case_file as f', 'f.id', 'g.case_id')
    .select(['g.case_id', 'g.answer_by'])
    .where('g.held_at', 'is not', null)
    .where('g.answer_by', '<', now)
    .where(notTold('f.person_id', sql`concat('late/', g.case_id, '/', round(unix_timestamp(g.answer_by) * 1000))`))
    .orderBy('g.held_at')
    .limit(AT_ONCE)
    .execute()
  return rows.flatMap(({ case_id: id, answer_by: promised }) => (promised === null ? [] : [{ caseId: id, filingId: id, promised, kind: 'filing' as const }]))
}

async function lateDisputes(db: Kysely<Tables>, now: Date): Promise<Late[]> {
  const rows = await db
    .selectFrom('price_dispute as d')
    .innerJoin('case_file as f', 'f.id', 'd.case_id')
    .select(['d.case_id', 'd.filing_id', 'd.answer_by'])
    .where('d.outcome', 'is', null)
    .where('d.answer_by', '<', now)
    .where(notTold('f.person_id', sql`concat('late/', d.case_id, '/', round(unix_timestamp(d.answer_by) * 1000))`))
    .orderBy('d.answer_by')
    .limit(AT_ONCE)
    .execute()
  return rows.map((row) => ({ caseId: row.case_id, filingId: row.filing_id, promised: row.answer_by, kind: 'dispute' }))
}
