import type { Kysely } from 'kysely'
import type { Tables } from '../../platform/db/tables'
import { NOTICE_COLUMNS } from '../../platform/notices/read-notices'
import type { NoticeRow } from '../../platform/notices/read-notices'

/** Kinds of case that come to a desk. */
const ON_DESK = ['existingHomeSale', 'priceDispute']
const NOBODYS_BUSINESS_YET = ['collecting', 'withdrawn']
/** More than any case has, and than anybody reads. */
const MOST = 200

export interface DeskNoticeRow extends NoticeRow {
  person_id: string
  name_sealed: string
}

/** Is this case a clerk's business: it came to a desk, and the clerk is none of its parties? */
export async function isOnDesk(db: Kysely<Tables>, caseId: string, clerkId: string): Promise<boolean> {
  const row = await db
    .selectFrom('case_file as c')
    .select('c.id')
    .where('c.id', '=', caseId)
    .where('c.kind', 'in', ON_DESK)
    .where('c.state', 'not in', NOBODYS_BUSINESS_YET)
    .where('c.id', 'not in', casesOfClerk(db, clerkId))
    .executeTakeFirst()
  return row !== undefined
}

/** Whom a case was told of, in the order it happened. */
export function noticesOfCase(db: Kysely<Tables>, caseId: string): Promise<DeskNoticeRow[]> {
  return notices(db).where('n.case_id', '=', caseId).orderBy('n.id').limit(MOST).execute()
}

/** Notices of legal effect that are not served yet, the oldest first; none of the clerk's own cases, nor told to the clerk. */
export function unservedNotices(db: Kysely<Tables>, clerkId: string, limit: number): Promise<DeskNoticeRow[]> {
  return notices(db)
    .where('n.sort', '=', 'document')
    .where('n.served_at', 'is', null)
    .where((eb) => eb.or([eb('n.case_id', 'is', null), eb('n.case_id', 'not in', casesOfClerk(db, clerkId))]))
    .where('p.id_number_index', 'not in', db.selectFrom('staff as s').select('s.person_id_index').where('s.id', '=', clerkId))
    .orderBy('n.id')
    .limit(limit)
    .execute()
}

const notices = (db: Kysely<Tables>) =>
  db.selectFrom('notice as n').innerJoin('person as p', 'p.id', 'n.person_id').select([...NOTICE_COLUMNS, 'n.person_id', 'p.name_sealed'])

/** Cases a clerk sees as a citizen or is named in; and of a filing that is theirs the disputes of the other side. */
const casesOfClerk = (db: Kysely<Tables>, clerkId: string) => {
  const named = db.selectFrom('staff as s').innerJoin('filing_party as q', 'q.id_number_index', 's.person_id_index').where('s.id', '=', clerkId)
  return db
    .selectFrom('staff as s')
    .innerJoin('person as o', 'o.id_number_index', 's.person_id_index')
    .innerJoin('case_party as w', 'w.person_id', 'o.id')
    .select('w.case_id')
    .where('s.id', '=', clerkId)
    .union(named.select('q.case_id'))
    .union(named.innerJoin('price_dispute as d', 'd.filing_id', 'q.case_id').select('d.case_id'))
}
