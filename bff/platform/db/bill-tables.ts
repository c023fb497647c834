/** What a party owes on a case; `id` is also the order's number at the cashier. `ask_at`: when the cashier is asked next. */
interface BillTable {
  id: string
  case_id: string
  position: number
  person_id: string
  amount: number
  state: 'open' | 'paying' | 'paid' | 'received' | 'exempt' | 'void'
  due_on: string
  order_at: Date | null
  ask_at: Date | null
  paid_at: Date | null
  received_at: Date | null
  receipt_number: string | null
}

export interface BillTables {
  bill: BillTable
}
