import type { Day } from '#shared/model/day'
import type { InvoiceKind, InvoiceMedium, InvoiceNumber, InvoiceState } from '#shared/model/invoice'
import type { Fen } from '#shared/model/money'

/** What the files of an invoice say: the same to its seller and its buyer, so ID numbers of people are masked in it. Amounts of a red one are negative. */
export interface InvoiceDocument {
  number: InvoiceNumber
  medium: InvoiceMedium
  kind: InvoiceKind
  issuedOn: Day
  state: InvoiceState
  isProxy: boolean
  seller: { name: string; code: string }
  buyer: { name: string; code: string | undefined }
  /** `*修缮服务*房屋维修费` */
  item: string
  itemCode: string | undefined
  net: Fen
  /** ppm; 0: exempt */
  rate: number
  tax: Fen
  gross: Fen
  note: string | undefined
  /** the one a red one reverses */
  original: InvoiceNumber | undefined
  reds: readonly { number: InvoiceNumber; gross: Fen; issuedOn: Day }[]
  /** text of its QR */
  qr: string
}
