import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { addDays } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import { fen } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import type { Tables } from '../../platform/db/tables'

const amount = (text: unknown): Fen => fen(Number(text ?? 0))

export interface RequestSums {
  count: number
  gross: Fen
  tax: Fen
  /** taxes to pay for them */
  total: Fen
}

/** Requests whose invoice has the day's date and stands in the ledger. */
export async function requestSums(db: Kysely<Tables>, day: Day): Promise<RequestSums> {
  const row = await db
    .selectFrom('invoice_request')
    .select([
      sql<number>`count(*)`.as('count'), sql<string | null>`sum(gross)`.as('gross'), sql<string | null>`sum(tax)`.as('tax'), sql<string | null>`sum(total)`.as('total'),
    ])
    .where('numbered_on', '=', day)
    .where('issued_at', 'is not', null)
    .executeTakeFirstOrThrow()
  return { count: Number(row.count), gross: amount(row.gross), tax: amount(row.tax), total: amount(row.total) }
}

/** What was paid for these very requests: by bill, and at counters. */
export async function moneyOf(db: Kysely<Tables>, day: Day): Promise<{ count: number; amount: Fen }> {
  const row = await db
    .selectFrom('invoice_request as r')
    .leftJoin('bill as b', (join) => join.onRef('b.case_id', '=', 'r.case_id').on('b.state', 'in', ['paid', 'received']))
    .select([
      sql<number>`count(b.id) + coalesce(sum(r.cash > 0), 0)`.as('count'), sql<string | null>`coalesce(sum(b.amount), 0) + coalesce(sum(r.cash), 0)`.as('amount'),
    ])
    .where('r.numbered_on', '=', day)
    .where('r.issued_at', 'is not', null)
    .executeTakeFirstOrThrow()
  return { count: Number(row.count), amount: amount(row.amount) }
}

/** What went back to payers on a day, for whatever reason. */
export async function refundedOn(db: Kysely<Tables>, day: Day): Promise<Fen> {
  const [from, to] = [day, addDays(day, 1)].map((one) => new Date(`${one}T00:00:00+08:00`))
  const row = await db
    .selectFrom('refund')
    .select(sql<string | null>`sum(amount)`.as('amount'))
    .where('done_at', '>=', from ?? null)
    .where('done_at', '<', to ?? null)
    .executeTakeFirstOrThrow()
  return amount(row.amount)
}

/** Red letters whose invoice has the day's date and stands in the ledger; amounts positive. */
export async function redSums(db: Kysely<Tables>, day: Day): Promise<{ count: number; gross: Fen }> {
  const row = await db
    .selectFrom('red_letter')
    .select([sql<number>`count(*)`.as('count'), sql<string | null>`sum(gross)`.as('gross')])
    .where('numbered_on', '=', day)
    .where('issued_at', 'is not', null)
    .executeTakeFirstOrThrow()
  return { count: Number(row.count), gross: amount(row.gross) }
}

/** Numbered, and not known to stand in the ledger yet. */
export async function waitingNumbers(db: Kysely<Tables>, day: Day): Promise<{ number: string; since: Date }[]> {
  const rows = await db
    .selectFrom('invoice_request as r')
    .innerJoin('case_file as f', 'f.id', 'r.case_id')
    .select(['r.number', 'f.moved_at'])
    .where('r.numbered_on', '=', day)
    .where('r.issued_at', 'is', null)
    .orderBy('r.number')
    .limit(1000)
    .execute()
  return rows.flatMap(({ number, moved_at: since }) => (number === null ? [] : [{ number, since }]))
}

/** Those of some numbers that a request has now. */
export async function knownNumbers(db: Kysely<Tables>, numbers: readonly string[]): Promise<Set<string>> {
  const rows = numbers.length === 0 ? [] : await db.selectFrom('invoice_request').select('number').where('number', 'in', numbers).execute()
  return new Set(rows.flatMap(({ number }) => (number === null ? [] : [number])))
}

export interface Run {
  series: string
  first: string
  last: string
  count: number
  /** numbers between the first and the last that nobody has */
  gaps: number
}

const SERIES_LENGTH = 5

/** The day's run of each digital series. Around midnight a number may have the other day: a gap is only what no day has. */
export async function runsOf(db: Kysely<Tables>, day: Day): Promise<Run[]> {
  const digital = db.selectFrom('invoice_request').select(['number', 'numbered_on']).where('delivery', '=', 'electronic').where('number', 'is not', null)
  const all = digital.unionAll(db.selectFrom('red_letter').select(['number', 'numbered_on']).where('number', 'is not', null))
  const runs = await db
    .selectFrom(all.as('n'))
    .select([
      sql<string>`left(n.number, ${sql.lit(SERIES_LENGTH)})`.as('series'), sql<string>`min(n.number)`.as('first'), sql<string>`max(n.number)`.as('last'), sql<number>`count(*)`.as('count'),
    ])
    .where('n.numbered_on', '=', day)
    .groupBy('series')
    .orderBy('series')
    .execute()
  const found: Run[] = []
  for (const { series, first, last, count } of runs) {
    const there = await db.selectFrom(all.as('n')).select(sql<number>`count(*)`.as('count')).where('n.number', '>=', first).where('n.number', '<=', last).executeTakeFirstOrThrow()
    const wide = Number(BigInt(last) - BigInt(first)) + 1
    found.push({ series, first, last, count: Number(count), gaps: wide - Number(there.count) })
  }
  return found
}
