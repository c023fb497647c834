import type { Day } from '#shared/model/day'
import { fen } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import type { RecordTax } from '#shared/model/record'
import type { Core } from './connect'
import type { RowsAsked } from './newest-first'

/** One tax of a bill. `base` fen, `rate` ppm. */
export interface BilledTax {
  tax: RecordTax
  base: number | null
  rate: number
  amount: Fen
  unitNumber: string | null
  subject: string | null
}

/** A bill that was paid, with its taxes. */
export interface PaidBill {
  id: string
  amount: Fen
  paidOn: Day
  taxes: BilledTax[]
}

/**
 * Bills a person paid, newest first. Reads along `bill (taxpayer, paid_on, id)`, so its cost hangs on the page, not on how many rows there are.
 * @throws Failure `core.unavailable`
 */
export async function paidBillsOf(core: Core, asked: RowsAsked): Promise<PaidBill[]> {
  return core.guards.levy(async () => {
    const bills = await findPaid(core, asked)
    const taxes = await findTaxes(core, bills.map(({ id }) => id))
    return bills.map(({ id, amount, paidOn }) => ({
      id,
      amount: fen(amount),
      paidOn: paidOn as Day,
      taxes: taxes.filter(({ billId }) => billId === id).map(({ billId: _, ...tax }) => ({ ...tax, amount: fen(tax.amount) })),
    }))
  })
}

/** What those bills come to, fen. @throws Failure `core.unavailable` */
export async function sumOfPaid(core: Core, asked: Omit<RowsAsked, 'after' | 'limit'>): Promise<Fen> {
  const row = await core.guards.levy(() =>
    paidWithin(core, asked).select((eb) => eb.fn.sum<string | number | null>('amount').as('total')).executeTakeFirstOrThrow(),
  )
  return fen(Number(row.total ?? 0))
}

/** Bills of a person that are still open, with what they are for. @throws Failure `core.unavailable` */
export async function openBillsOf(core: Core, taxpayer: string): Promise<{ id: string; amount: Fen; dueOn: Day | undefined; taxes: BilledTax[] }[]> {
  return core.guards.levy(async () => {
    // Along the same key: what is open was paid on no day.
    const bills = await core.levy
      .selectFrom('bill')
      .select(['id', 'amount', 'due_on as dueOn'])
      .where('taxpayer', '=', taxpayer)
      .where('paid_on', 'is', null)
      .where('state', '=', 'open')
      .where('amount', '>', 0)
      .orderBy('id')
      .limit(100)
      .execute()
    const taxes = await findTaxes(core, bills.map(({ id }) => id))
    return bills.map(({ id, amount, dueOn }) => ({
      id,
      amount: fen(amount),
      dueOn: (dueOn ?? undefined) as Day | undefined,
      taxes: taxes.filter(({ billId }) => billId === id).map(({ billId: _, ...tax }) => ({ ...tax, amount: fen(tax.amount) })),
    }))
  })
}

function findPaid(core: Core, { after, limit, ...span }: RowsAsked) {
  return paidWithin(core, span)
    .select(['id', 'amount', 'paid_on as paidOn'])
    .$if(after !== undefined, (query) =>
      query.where((eb) =>
        eb.and([
          eb('paid_on', '<=', after?.on ?? ''),
          eb.or([eb('paid_on', '<', after?.on ?? ''), eb('id', '<', after?.id ?? '')]),
        ]),
      ),
    )
    .orderBy('paid_on', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** Nothing is paid but what has a day; the bound is there also for a span without a beginning, so that open bills stay outside. */
const paidWithin = (core: Core, { taxpayer, from = '1900-01-01' as Day, until }: Omit<RowsAsked, 'after' | 'limit'>) =>
  core.levy
    .selectFrom('bill')
    .where('taxpayer', '=', taxpayer)
    .where('paid_on', '>=', from)
    .$if(until !== undefined, (query) => query.where('paid_on', '<', until ?? ''))
    .where('state', '=', 'paid')

async function findTaxes(core: Core, billIds: readonly string[]) {
  if (billIds.length === 0) {
    return []
  }
  return core.levy
    .selectFrom('declaration')
    .select(['bill_id as billId', 'tax', 'base', 'rate', 'amount', 'unit_number as unitNumber', 'subject'])
    .where('bill_id', 'in', billIds)
    .orderBy('id')
    .execute()
}
