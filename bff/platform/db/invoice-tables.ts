export interface InvoiceTables {
  invoice_series: InvoiceSeriesTable
  invoice_seller: InvoiceSellerTable
  invoice_request: InvoiceRequestTable
  invoice_reversal: InvoiceReversalTable
  red_letter: RedLetterTable
  refund: RefundTable
  invoice_sending: InvoiceSendingTable
  invoice_booking: InvoiceBookingTable
  counter_invoice: CounterInvoiceTable
}

/** `series`: the first five digits of a number: year, province, channel. */
interface InvoiceSeriesTable {
  series: string
  next: number
}

/** How many requests a seller has made: who asks next has seen all before. */
interface InvoiceSellerTable {
  seller_index: string
  requests: number
}

/** One wish to have an invoice issued. `content_sealed`: wish, quote, seller and a clerk's words. */
interface InvoiceRequestTable {
  case_id: string
  person_id: string
  seller_index: string
  as_code: string | null
  capacity: string | null
  content_sealed: string
  version: number
  gross: number
  total: number | null
  /** VAT as it is printed; null: unknown */
  tax: number | null
  dealt_on: string
  state: string
  held_at: Date | null
  returned_until: string | null
  delivery: 'electronic' | 'post' | 'outlet'
  outlet_id: string | null
  address_id: string | null
  pickup_hash: string | null
  pickup_sealed: string | null
  number: string | null
  numbered_on: string | null
  issued_at: Date | null
  /** taken for taxes at a counter, fen; null: paid by bill */
  cash: number | null
  opened_at: Date
}

interface InvoiceReversalTable {
  original: string
  gross: number
  reversed: number
}

/** A confirmation sheet of a red invoice. Amounts positive, fen. */
interface RedLetterTable {
  case_id: string
  original: string
  content_sealed: string
  started_by: 'seller' | 'buyer'
  person_id: string
  seller_index: string
  buyer_index: string | null
  gross: number
  net: number
  tax: number
  reason: string
  state: 'waiting' | 'issuing' | 'issued' | 'refused' | 'lapsed' | 'withdrawn'
  number: string | null
  numbered_on: string | null
  opened_at: Date
  lapses_at: Date | null
  issued_at: Date | null
}

interface RefundTable {
  id: string
  bill_id: string
  case_id: string
  reason: 'late' | 'red' | 'void' | 'unissued'
  amount: number
  state: 'asked' | 'done'
  created_at: Date
  done_at: Date | null
}

/** `slot`: which one of the day of this invoice. */
interface InvoiceSendingTable {
  id: string
  number: string
  day: string
  slot: number
  person_id: string
  as_code: string | null
  capacity: string | null
  channel: 'phone' | 'email'
  to_sealed: string
  state: 'waiting' | 'sent' | 'failed'
  created_at: Date
  ended_at: Date | null
}

/** Who said that the buyer has entered it; the ledger has the day. */
interface InvoiceBookingTable {
  number: string
  person_id: string
  as_code: string | null
  capacity: string | null
  created_at: Date
}

interface CounterInvoiceTable {
  outlet_id: string
  intent_key: string
  body_hash: string
  case_id: string
  created_at: Date
}
