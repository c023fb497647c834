/** Rows of the invoice ledger (电子底账) and of the register of who may issue. Money in fen, rates in ppm. */
export interface InvoiceLedgerTables {
  taxpayer: TaxpayerTable
  taxpayer_role: TaxpayerRoleTable
  risk_flag: RiskFlagTable
  quota: QuotaTable
  quota_change: QuotaChangeTable
  paper_approval: PaperApprovalTable
  invoice: InvoiceTable
}

/** `code`: unified social credit code, or the ID number of a person who only has invoices issued by the bureau. */
interface TaxpayerTable {
  code: string
  name: string
  kind: 'enterprise' | 'soleTrader' | 'individual'
  payer: 'general' | 'small'
  credit: 'A' | 'B' | 'M' | 'C' | 'D'
  district_code: string
  registered_on: string
  responsible: string
}

/** Who may act for a business: 法定代表人, 财务负责人, 购票员. */
interface TaxpayerRoleTable {
  code: string
  id_number: string
  role: 'legal' | 'finance' | 'clerk'
}

/** A finding of risk control. `ends_on`: it ends by itself; `ended_on`: it was lifted. */
interface RiskFlagTable {
  id: string
  code: string
  kind: 'lateReturn' | 'firstMonth' | 'suddenGrowth' | 'abnormalCredit' | 'unreachable' | 'gradeD' | 'sharedLegalPerson' | 'falseInvoicing'
  evidence: 'tickets' | 'goods' | 'network' | 'registration' | 'filing' | 'credit'
  detail: string
  since: string
  ends_on: string | null
  ended_on: string | null
}

/** Digital invoices a month, without VAT. */
interface QuotaTable {
  code: string
  monthly: number
}

/** Added for one month; `id` is given by us. */
interface QuotaChangeTable {
  id: string
  code: string
  month: string
  amount: number
}

interface PaperApprovalTable {
  code: string
  kind: 'ordinary' | 'special'
  face_limit: number
  per_month: number
}

/** `amount` without VAT, negative for a red one; `proxy` 1: issued by the bureau in the seller's name (代开); `original`: which one a red one reverses. */
interface InvoiceTable {
  number: string
  medium: 'digital' | 'paper'
  kind: 'ordinary' | 'special'
  seller: string
  seller_name: string
  buyer_name: string
  buyer_code: string | null
  item: string
  item_code: string | null
  amount: number
  rate: number
  tax: number
  note: string | null
  proxy: number
  original: string | null
  issued_on: string
  booked_on: string | null
  voided_on: string | null
}
