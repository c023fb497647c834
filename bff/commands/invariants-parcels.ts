import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Tables } from '../platform/db/tables'
import { ruled } from './invariant'
import type { Invariant, Rule } from './invariant'

const WAS_VOIDED = sql`exists (select 1 from case_moment m where m.case_id = r.case_id and m.kind = 'voided')`

/** Paper of the outlets, parcels and pickup codes: a statement each, so that none sees half a change. */
const RULES: readonly Rule[] = [
  [
    'every number printed on paper is a sheet that was used for its very request, and void only where the request says so',
    sql`select r.case_id as id from invoice_request r left join paper_use u on u.number = r.number
      where r.delivery <> 'electronic' and r.number is not null and (u.case_id is null or u.case_id <> r.case_id or (u.void_at is not null) <> ${WAS_VOIDED})`,
  ],
  [
    'every sheet that was used is its request’s number, or void',
    sql`select u.number as id from paper_use u left join invoice_request r on r.number = u.number where u.void_at is null and r.case_id is null`,
  ],
  [
    'every parcel under way belongs to a case that waits for it, and no case waits for two',
    sql`select p.id from parcel p join case_file f on f.id = p.case_id
      where p.state in ('packed', 'handedIn', 'onTheWay') and (f.state <> 'shipping' or exists (
        select 1 from parcel q where q.case_id = p.case_id and q.id > p.id and q.state in ('packed', 'handedIn', 'onTheWay')))`,
  ],
  [
    'a pickup code is open exactly as long as something waits at an outlet',
    sql`select case_id as id from invoice_request where (pickup_hash is not null) <> (delivery = 'outlet' and state = 'shipping')
      union select case_id from supply_request where (pickup_hash is not null) <> (coalesce(delivery, '') = 'outlet' and state = 'shipping')`,
  ],
  [
    'every entry of a counter is one request, paid in cash',
    sql`select c.case_id as id from counter_invoice c left join invoice_request r on r.case_id = c.case_id where r.cash is null
      union select r.case_id from invoice_request r left join counter_invoice c on c.case_id = r.case_id where r.cash is not null and c.case_id is null`,
  ],
]

export const parcelInvariants = ({ db }: { db: Kysely<Tables> }): Invariant[] => ruled(db, RULES)
