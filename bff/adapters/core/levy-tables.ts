/** Rows of levy (申报征收): what was declared and billed. Money in fen, rates in ppm. */
export interface LevyTables {
  declaration: DeclarationTable
  bill: { id: string; declaration_id: string; amount: number; issued_on: string; state: 'open' | 'paid'; paid_on: string | null }
}

/** One tax of one payer on one transfer; `home_rank` 1: the family's only home, 2: its second, 3: one more. */
interface DeclarationTable {
  id: string
  tax: 'deedTax'
  contract_id: string
  unit_number: string
  taxpayer: string
  declared_on: string
  base: number
  rate: number
  home_rank: number
  amount: number
}
