import type { IncomeItem } from '#shared/model/record'

/** Rows of income that was declared and withheld for persons (个人所得税明细). Money in fen. */
export interface IncomeTables {
  income: IncomeTable
}

/** What one payer paid one person for one month; `month` as `YYYY-MM`. */
interface IncomeTable {
  id: string
  taxpayer: string
  month: string
  payer: string
  item: IncomeItem
  gross: number
  tax: number
}
