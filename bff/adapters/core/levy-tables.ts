import type { RecordTax, RefundStage } from '#shared/model/record'

/** Rows of levy (申报征收): what was declared and billed. Money in fen, rates in ppm. */
export interface LevyTables {
  /** what was filed as one; of a withdrawn one only this row and void bills are left */
  tax_return: { id: string; declared_on: string | null; state: 'filed' | 'withdrawn' }
  declaration: DeclarationTable
  bill: BillTable
  refund: RefundTable
}

/** `due_on` null: whoever declared it keeps the day. */
interface BillTable {
  id: string
  return_id: string | null
  taxpayer: string
  amount: number
  issued_on: string
  due_on: string | null
  state: 'open' | 'paid' | 'void'
  paid_on: string | null
}

/**
 * One tax of one payer, on one transfer where `unit_number` says on which, else on what `subject` names. `return_id` null: filed on paper; `contract_id` null: sold without net signing; `bill_id` null: declared, nothing to pay;
 * `home_rank`, where levy noted it, 1: the family's only home, 2: its second, 3: one more.
 */
interface DeclarationTable {
  id: string
  return_id: string | null
  bill_id: string | null
  tax: RecordTax
  contract_id: string | null
  unit_number: string | null
  /** a vehicle's plate, a year, a business */
  subject: string | null
  taxpayer: string
  declared_on: string
  base: number | null
  rate: number
  home_rank: number | null
  amount: number
}

/** Tax somebody asked back (退税). `bank`: where it goes, its number cut; `why`: why it is held or refused. */
interface RefundTable {
  id: string
  taxpayer: string
  tax: RecordTax
  reason: 'settlement' | 'overpaid' | 'swap'
  amount: number
  stage: RefundStage
  bank: string | null
  why: string | null
  asked_on: string
  moved_on: string | null
}
