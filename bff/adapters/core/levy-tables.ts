import type { Tax } from '#shared/model/tax-line'

/** Rows of levy (申报征收): what was declared and billed. Money in fen, rates in ppm. */
export interface LevyTables {
  /** what was filed as one; of a withdrawn one only this row and void bills are left */
  tax_return: { id: string; declared_on: string | null; state: 'filed' | 'withdrawn' }
  declaration: DeclarationTable
  bill: BillTable
}

interface BillTable {
  id: string
  return_id: string | null
  taxpayer: string
  amount: number
  issued_on: string
  state: 'open' | 'paid' | 'void'
  paid_on: string | null
}

/**
 * One tax of one payer on one transfer. `return_id` null: filed on paper; `contract_id` null: sold without net signing; `bill_id` null: declared, nothing to pay;
 * `home_rank`, where levy noted it, 1: the family's only home, 2: its second, 3: one more.
 */
interface DeclarationTable {
  id: string
  return_id: string | null
  bill_id: string | null
  tax: Tax
  contract_id: string | null
  unit_number: string
  taxpayer: string
  declared_on: string
  base: number | null
  rate: number
  home_rank: number | null
  amount: number
}
