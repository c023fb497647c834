import { sql } from 'kysely'
import type { Transaction } from 'kysely'
import type { Day } from '#shared/model/day'
import type { Fen } from '#shared/model/money'
import type { Tax } from '#shared/model/tax-line'
import { isDuplicate } from '../../platform/db/connect'
import type { Core } from './connect'
import type { LevyTables } from './levy-tables'

/** One tax of one payer: `taxpayer` is the ID number, `base` in fen (null where the tax has none), `rate` in ppm. */
export interface DeclaredLine {
  id: string
  tax: Tax
  taxpayer: string
  base: number | null
  rate: number
  amount: Fen
}

/** The taxes on one transfer, and what each payer is billed. */
export interface TaxReturn {
  id: string
  contractNumber?: string | undefined
  unitNumber: string
  declaredOn: Day
  lines: readonly DeclaredLine[]
  bills: readonly { id: string; taxpayer: string; amount: Fen; issuedOn: Day }[]
}

/**
 * Files a return with levy (申报征收). Idempotent by its id: it may be sent again after a lost answer, and once taken back it stays so.
 * @throws Failure `core.unavailable`
 */
export async function declareTaxes(core: Core, given: TaxReturn): Promise<void> {
  await core.guards.levy(() =>
    core.levy.transaction().execute(async (trx) => {
      if (await isNewReturn(trx, given)) {
        await insertBills(trx, given)
        await insertLines(trx, given)
      }
    }),
  )
}

/**
 * Takes a return back (作废申报), whether it has arrived or not: one that comes later finds itself taken back.
 * @throws Failure `core.unavailable`
 */
export async function voidTaxes(core: Core, id: string): Promise<void> {
  await core.guards.levy(() =>
    core.levy.transaction().execute(async (trx) => {
      await trx
        .insertInto('tax_return')
        .values({ id, declared_on: null, state: 'withdrawn' })
        .onDuplicateKeyUpdate({ state: sql<'withdrawn'>`'withdrawn'` })
        .execute()
      await trx.updateTable('bill').set({ state: 'void' }).where('return_id', '=', id).where('state', '=', 'open').execute()
      await trx.deleteFrom('declaration').where('return_id', '=', id).execute()
    }),
  )
}

/** The return's own row is written first: whoever comes second waits for it and then has nothing to do. */
async function isNewReturn(trx: Transaction<LevyTables>, { id, declaredOn }: TaxReturn): Promise<boolean> {
  try {
    await trx.insertInto('tax_return').values({ id, declared_on: declaredOn, state: 'filed' }).execute()
    return true
  } catch (error) {
    // There from a try whose answer was lost, with all that belongs to it; or taken back.
    if (isDuplicate(error)) {
      return false
    }
    throw error
  }
}

async function insertBills(trx: Transaction<LevyTables>, given: TaxReturn): Promise<void> {
  if (given.bills.length === 0) {
    return
  }
  await trx
    .insertInto('bill')
    .values(
      given.bills.map(({ id, taxpayer, amount, issuedOn }) => ({
        id,
        return_id: given.id,
        taxpayer,
        amount,
        issued_on: issuedOn,
        due_on: null,
        state: 'open' as const,
        paid_on: null,
      })),
    )
    .execute()
}

async function insertLines(trx: Transaction<LevyTables>, given: TaxReturn): Promise<void> {
  if (given.lines.length === 0) {
    return
  }
  const billOf = new Map(given.bills.map(({ taxpayer, id }) => [taxpayer, id]))
  await trx
    .insertInto('declaration')
    .values(
      given.lines.map(({ id, tax, taxpayer, base, rate, amount }) => ({
        id,
        return_id: given.id,
        bill_id: billOf.get(taxpayer) ?? null,
        tax,
        contract_id: given.contractNumber ?? null,
        unit_number: given.unitNumber,
        subject: null,
        taxpayer,
        declared_on: given.declaredOn,
        base,
        rate,
        home_rank: null,
        amount,
      })),
    )
    .execute()
}
