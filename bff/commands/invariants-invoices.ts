import { sql } from 'kysely'
import { ledgerInvoice } from '../features/invoices/ledger-invoice'
import { findRequest } from '../platform/invoices/request-store'
import { ifOpens } from './if-opens'
import { NAMED, ruled } from './invariant'
import type { Invariant, Rule } from './invariant'
import type { Audited } from './invariants-filing-file'

const PAGE = 500
/** How long a number may be on its way to the ledger. */
const GRACE_MS = 10 * 60_000

/** A message to ourselves about this case that is still to be worked on, or lies with the dead. */
const isOpen = (kinds: readonly string[], caseId: string) =>
  sql`exists (select 1 from outbox o where o.kind in (${sql.join(kinds)}) and o.state <> 'sent' and json_value(o.body, '$.caseId') = ${sql.ref(caseId)})`

/** Sums of money and numbers that must tie: a statement each, so that none sees half a change. */
const RULES: readonly Rule[] = [
  [
    'the numbers of each invoice series run without a gap up to the next one',
    sql`select s.series as id from invoice_series s where
      (select count(*) from invoice_request r where r.delivery = 'electronic' and r.number like concat(s.series, '%'))
        + (select count(*) from red_letter l where l.number like concat(s.series, '%')) <> s.next - 1
      or greatest(coalesce((select max(r.number) from invoice_request r where r.delivery = 'electronic' and r.number like concat(s.series, '%')), ''),
        coalesce((select max(l.number) from red_letter l where l.number like concat(s.series, '%')), '')) <> if(s.next = 1, '', concat(s.series, lpad(s.next - 1, 15, '0')))`,
  ],
  ['no number is that of an invoice and of a red one', sql`select r.case_id as id from invoice_request r join red_letter l on l.number = r.number`],
  ['every request for an invoice is where its case is', sql`select r.case_id as id from invoice_request r join case_file f on f.id = r.case_id where f.state <> r.state`],
  [
    'every paid bill of an invoice has its invoice, is on its way there, or went back',
    sql`select b.id from bill b join invoice_request r on r.case_id = b.case_id where b.paid_at is not null
      and r.number is null and r.state <> 'printing' and not exists (select 1 from refund x where x.bill_id = b.id) and not ${isOpen(['bill.paid'], 'b.case_id')}`,
  ],
  [
    'for every invoice exactly its taxes were paid',
    sql`select r.case_id as id from invoice_request r where r.number is not null and coalesce(r.total, -1) <>
      coalesce(r.cash, 0) + coalesce((select sum(b.amount) from bill b where b.case_id = r.case_id and b.state in ('paid', 'received')), 0)`,
  ],
  [
    'no more goes back than was paid, and every refund is done or on its way',
    sql`select x.bill_id as id from refund x join bill b on b.id = x.bill_id group by x.bill_id, b.amount, b.paid_at having sum(x.amount) > b.amount or b.paid_at is null
      union select x.id from refund x where x.state = 'asked' and not ${isOpen(['refund.asked'], 'x.case_id')}`,
  ],
]

/** The invariants of invoices. */
export function invoiceInvariants(audited: Audited): Invariant[] {
  const { db } = audited
  return [
    ...ruled(db, RULES),
    { name: 'every numbered request stands in the ledger as it was asked for', offenders: () => notInLedger(audited) },
    { name: 'every issued red letter stands in the ledger, negative', offenders: () => redsNotInLedger(audited) },
  ]
}

async function notInLedger(audited: Audited): Promise<string[]> {
  const found: string[] = []
  for (let after = ''; found.length < NAMED; ) {
    const rows = await audited.db
      .selectFrom('invoice_request as r')
      .innerJoin('case_file as f', 'f.id', 'r.case_id')
      .select(['r.case_id', 'r.number'])
      .where('r.number', 'is not', null)
      .where((eb) => eb.or([eb('r.issued_at', 'is not', null), eb('f.moved_at', '<', new Date(audited.nowMs - GRACE_MS))]))
      .where('r.case_id', '>', after)
      .orderBy('r.case_id')
      .limit(PAGE)
      .execute()
    const entries = await entriesOf(audited, rows.map(({ number }) => number ?? ''))
    for (const { case_id: id, number } of rows) {
      found.push(...((await isEntered(audited, id, entries.get(number ?? ''))) ? [] : [id]))
    }
    if (rows.length < PAGE) {
      break
    }
    after = rows.at(-1)?.case_id ?? ''
  }
  return found.slice(0, NAMED)
}

type Entry = Awaited<ReturnType<typeof readEntries>>[number]

const readEntries = ({ core }: Audited, numbers: readonly string[]) =>
  core.invoiceLedger.selectFrom('invoice').select(['number', 'seller', 'buyer_name', 'item', 'amount', 'tax', 'rate', 'issued_on', 'original']).where('number', 'in', numbers).execute()

async function entriesOf(audited: Audited, numbers: readonly string[]): Promise<Map<string, Entry>> {
  const rows = numbers.length === 0 ? [] : await readEntries(audited, numbers)
  return new Map(rows.map((row) => [row.number, row]))
}

async function isEntered({ db, keys }: Audited, caseId: string, entry: Entry | undefined): Promise<boolean> {
  const asked = await ifOpens(async () => {
    const request = await findRequest(db, keys, caseId)
    return request && ledgerInvoice(request)
  })
  return (
    asked !== undefined &&
    entry?.seller === asked.seller &&
    entry.buyer_name === asked.buyerName &&
    entry.item === asked.item &&
    entry.amount === asked.amount &&
    entry.tax === asked.tax &&
    entry.rate === asked.rate &&
    entry.issued_on === asked.issuedOn
  )
}

async function redsNotInLedger(audited: Audited): Promise<string[]> {
  const found: string[] = []
  for (let after = ''; found.length < NAMED; ) {
    const rows = await audited.db
      .selectFrom('red_letter')
      .select(['case_id', 'number', 'gross', 'tax', 'original'])
      .where('issued_at', 'is not', null)
      .where('case_id', '>', after)
      .orderBy('case_id')
      .limit(PAGE)
      .execute()
    const entries = await entriesOf(audited, rows.map(({ number }) => number ?? ''))
    const wrong = rows.filter(({ number, gross, tax, original }) => {
      const entry = entries.get(number ?? '')
      return !entry || entry.amount + entry.tax !== -gross || entry.tax !== -tax || entry.original !== original
    })
    found.push(...wrong.map(({ case_id: id }) => id))
    if (rows.length < PAGE) {
      break
    }
    after = rows.at(-1)?.case_id ?? ''
  }
  return found.slice(0, NAMED)
}
