import * as v from 'valibot'
import { fen, Fen } from '#shared/model/money'
import { IncomeItem, Month } from '#shared/model/record'
import type { Core } from './connect'
import type { RowPlace } from './newest-first'
import { readRow } from './read-row'

/** What one payer declared for one person and month, fen. */
const Income = v.object({ id: v.string(), month: Month, payer: v.string(), item: IncomeItem, gross: Fen, tax: Fen })
export type Income = v.InferOutput<typeof Income>

/** First and last month. `taxpayer` is the ID number. */
interface Months {
  taxpayer: string
  from?: Month | undefined
  to?: Month | undefined
}

/** Income declared for a person, newest first, along `income (taxpayer, month, id)`. @throws Failure `core.unavailable` */
export async function incomesOf(core: Core, { after, limit, ...months }: Months & { after?: RowPlace | undefined; limit: number }): Promise<Income[]> {
  const rows = await core.guards.income(() =>
    within(core, months)
      .select(['id', 'month', 'payer', 'item', 'gross', 'tax'])
      .$if(after !== undefined, (query) =>
        query.where((eb) => eb.and([eb('month', '<=', after?.on ?? ''), eb.or([eb('month', '<', after?.on ?? ''), eb('id', '<', after?.id ?? '')])])),
      )
      .orderBy('month', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .execute(),
  )
  return rows.map((row) => readRow('income', Income, row))
}

/** What it comes to, fen. @throws Failure `core.unavailable` */
export async function sumOfIncome(core: Core, months: Months): Promise<{ gross: Fen; tax: Fen }> {
  const row = await core.guards.income(() =>
    within(core, months)
      .select((eb) => [eb.fn.sum<string | number | null>('gross').as('gross'), eb.fn.sum<string | number | null>('tax').as('tax')])
      .executeTakeFirstOrThrow(),
  )
  return { gross: fen(Number(row.gross ?? 0)), tax: fen(Number(row.tax ?? 0)) }
}

const within = (core: Core, { taxpayer, from, to }: Months) =>
  core.income
    .selectFrom('income')
    .where('taxpayer', '=', taxpayer)
    .$if(from !== undefined, (query) => query.where('month', '>=', from ?? ''))
    .$if(to !== undefined, (query) => query.where('month', '<=', to ?? ''))
