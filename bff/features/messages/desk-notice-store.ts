import type { Kysely } from 'kysely'
import type { Tables } from '../../platform/db/tables'
import { concernedBy, indexOfClerk, indexesOf } from '../../platform/invoices/concerned'
import { findRequest } from '../../platform/invoices/request-store'
import { NOTICE_COLUMNS } from '../../platform/notices/read-notices'
import type { NoticeRow } from '../../platform/notices/read-notices'
import type { World } from '../../world'

/** Kinds of case that come to a desk in any case. */
const ON_DESK = ['existingHomeSale', 'priceDispute', 'paperOrder', 'controlAppeal']
/** Kinds that come to a desk when the rules hold them. */
const WHEN_HELD = ['proxyInvoice', 'quotaRaise']
const NOBODYS_BUSINESS_YET = ['collecting', 'withdrawn']
/** More than any case has, and than anybody reads. */
const MOST = 200

export interface DeskNoticeRow extends NoticeRow {
  person_id: string
  name_sealed: string
}

/** Is this case a clerk's business: it came to a desk, and the clerk is none of its parties, nor of the businesses it concerns? @throws Failure `core.unavailable` */
export async function isOnDesk(world: World, caseId: string, clerkId: string): Promise<boolean> {
  const { db } = world
  const row = await db
    .selectFrom('case_file as c')
    .select('c.kind')
    .where('c.id', '=', caseId)
    .where((eb) => eb.or([eb('c.kind', 'in', ON_DESK), eb.and([eb('c.kind', 'in', WHEN_HELD), eb.exists(heldMoment(db, caseId))])]))
    .where('c.state', 'not in', NOBODYS_BUSINESS_YET)
    .where('c.id', 'not in', casesOfClerk(db, clerkId))
    .executeTakeFirst()
  if (!row) {
    return false
  }
  const concerned = await concernedByCase(world, row.kind, caseId)
  const own = concerned && (await indexOfClerk(db, clerkId))
  return !concerned || (own !== undefined && !concerned.includes(own))
}

const heldMoment = (db: Kysely<Tables>, caseId: string) => db.selectFrom('case_moment as m').select('m.seq').where('m.case_id', '=', caseId).where('m.kind', '=', 'held')

/** Blind indexes of those who are no parties and yet concerned; undefined: there are only parties. */
async function concernedByCase(world: World, kind: string, caseId: string): Promise<string[] | undefined> {
  if (kind === 'proxyInvoice') {
    const request = await findRequest(world.db, world.keys, caseId)
    return request ? concernedBy(world, request) : []
  }
  const supply = await world.db.selectFrom('supply_request').select('business_code').where('case_id', '=', caseId).executeTakeFirst()
  return supply && indexesOf(world, [supply.business_code])
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
