import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Tables } from '../platform/db/tables'
import { ruled } from './invariant'
import type { Invariant, Rule } from './invariant'

const living = sql`l.state in ('waiting', 'issuing', 'issued')`

/** A statement each, so that none sees half a change. */
const RULES: readonly Rule[] = [
  [
    'no more of an invoice is reversed than there is, and its red letters are counted in it',
    sql`select v.original as id from invoice_reversal v where v.reversed > v.gross
      or v.reversed < (select coalesce(sum(l.gross), 0) from red_letter l where l.original = v.original and ${living})
      union select l.case_id from red_letter l left join invoice_reversal v on v.original = l.original where v.original is null`,
  ],
  [
    'every red letter is where its case is',
    sql`select l.case_id as id from red_letter l join case_file f on f.id = l.case_id where f.state <>
      case l.state when 'waiting' then 'withOther' when 'issuing' then 'issuing' when 'issued' then 'done' when 'refused' then 'done' else 'withdrawn' end`,
  ],
  [
    'only an agreed red letter has a number, and every one to be issued its message',
    sql`select l.case_id as id from red_letter l where (l.number is null) <> (l.state not in ('issuing', 'issued'))
      union select l.case_id from red_letter l where l.state = 'issuing'
        and not exists (select 1 from outbox o where o.kind = 'red.issue' and o.state <> 'sent' and json_value(o.body, '$.caseId') = l.case_id)`,
  ],
  ['one red letter at most of an invoice waits', sql`select l.original as id from red_letter l where l.state = 'waiting' group by l.original having count(*) > 1`],
]

/** The invariants of red letters; that the ledger has them is among those of invoices. */
export const redInvariants = ({ db }: { db: Kysely<Tables> }): Invariant[] => ruled(db, RULES)
