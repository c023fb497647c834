import type { Kysely, Transaction } from 'kysely'
import type { CaseState } from '#shared/model/case'
import type { Tables } from '../../platform/db/tables'

const OPEN_STATES: readonly CaseState[] = ['sending', 'withRegistry']

/** Locks the person, so that two taps at once are counted one after the other. */
export async function lockPerson(trx: Transaction<Tables>, personId: string): Promise<void> {
  await trx.selectFrom('person').select('id').where('id', '=', personId).forUpdate().executeTakeFirstOrThrow()
}

export async function countOpen(trx: Transaction<Tables>, personId: string): Promise<number> {
  const row = await trx
    .selectFrom('case_file')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('person_id', '=', personId)
    .where('kind', '=', 'registerCorrection')
    .where('state', 'in', [...OPEN_STATES])
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

export async function insertCorrection(trx: Transaction<Tables>, row: { caseId: string; personId: string; addressSealed: string }): Promise<void> {
  await trx.insertInto('register_correction').values({ case_id: row.caseId, person_id: row.personId, address_sealed: row.addressSealed }).execute()
}

export interface Correction {
  caseId: string
  personId: string
  idNumberSealed: string
  addressSealed: string
  state: string
  openedAt: Date
}

export async function findCorrection(db: Kysely<Tables>, caseId: string): Promise<Correction | undefined> {
  const row = await db
    .selectFrom('register_correction as c')
    .innerJoin('case_file as f', 'f.id', 'c.case_id')
    .innerJoin('person as p', 'p.id', 'c.person_id')
    .select(['c.case_id', 'c.person_id', 'p.id_number_sealed', 'c.address_sealed', 'f.state', 'f.opened_at'])
    .where('c.case_id', '=', caseId)
    .executeTakeFirst()
  return (
    row && {
      caseId: row.case_id,
      personId: row.person_id,
      idNumberSealed: row.id_number_sealed,
      addressSealed: row.address_sealed,
      state: row.state,
      openedAt: row.opened_at,
    }
  )
}

/** Cases the registry has and has not answered yet, oldest first. */
export async function waitingCaseIds(db: Kysely<Tables>, after: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('case_file')
    .select('id')
    .where('kind', '=', 'registerCorrection')
    .where('state', '=', 'withRegistry')
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.id)
}
