import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { unservedNotices } from '../../../bff/features/messages/desk-notice-store'
import { openDatabase } from '../../../bff/platform/db/connect'
import type { Tables } from '../../../bff/platform/db/tables'
import { countNotices, listNotices } from '../../../bff/platform/notices/read-notices'
import { newKey } from '../../support/new-key'
import { ourDatabase } from '../../support/our-database'
import type { OurDatabase } from '../../support/our-database'

/** One reader among many: what is asked for must be found, not searched for. */
const READER = newKey()

let ours: OurDatabase
let db: Kysely<Tables>
beforeAll(async () => {
  ours = await ourDatabase()
  db = openDatabase<Tables>(ours.url, { poolSize: 1 })
  // Every person has 500 notices, each fifth one a document; of all documents five are not served yet.
  await sql`insert into notice (id, person_id, template, version, event, case_id, sort, fields_sealed, created_at, served_at)
    select uuid(), if(seq <= 500, ${READER}, concat('person-', seq div 500)), 'x', 1, seq, concat('case-', seq div 25), if(seq % 5 = 0, 'document', 'plain'), 'v1.', now(3), if(seq % 4000 = 0, null, now(3))
    from seq_1_to_20000`.execute(db)
  await sql`insert into person (id, id_number_index, id_number_sealed, name_sealed, created_at)
    select distinct person_id, sha2(person_id, 256), 'v1.', 'v1.', now(3) from notice`.execute(db)
  await sql`insert into case_party (case_id, person_id, todo, since_seq)
    select case_id, person_id, if(case_id in ('case-3', 'case-9'), 'sign', null), 1 from notice group by case_id, person_id`.execute(db)
  await sql`analyze table notice, case_party, person`.execute(db)
})
afterAll(async () => {
  await db.destroy()
  await ours.drop()
})

async function rowsRead(run: () => Promise<unknown>): Promise<number> {
  const read = async (): Promise<number> => {
    const { rows } = await sql<{ Value: string }>`show session status where variable_name in ('Handler_read_next', 'Handler_read_prev', 'Handler_read_rnd_next', 'Handler_read_key', 'Handler_read_first', 'Handler_read_last')`.execute(db)
    return rows.reduce((so, { Value }) => so + Number(Value), 0)
  }
  const before = await read()
  await run()
  return (await read()) - before
}

it.each([
  { what: 'a page of the inbox', run: () => listNotices(db, READER, { after: undefined, only: undefined, limit: 21 }) },
  { what: 'the counts on the tabs', run: () => countNotices(db, READER) },
  { what: 'the documents', run: () => listNotices(db, READER, { after: undefined, only: 'documents', limit: 21 }) },
  { what: 'what waits', run: () => listNotices(db, READER, { after: undefined, only: 'waiting', limit: 21 }) },
  { what: 'the documents of the city that are not served', run: () => unservedNotices(db, newKey(), 50) },
])('$what is found among twenty thousand notices without going through them', async ({ run }) => {
  expect(await rowsRead(run)).toBeLessThan(300)
})
