import type { CertificateKind } from '#shared/model/certificate'
import type { Day, Instant } from '#shared/model/day'
import type { CaseId } from '#shared/model/ids'
import type { Fen } from '#shared/model/money'
import type { TaxLine } from '#shared/model/tax-line'

/** All that a certificate says. Whole names: it is sealed at rest and its file goes to its owner only. */
export interface CertificateContent {
  kind: CertificateKind
  caseId: CaseId
  caseNumber: string
  /** of the party within the filing */
  position: number
  holder: string
  idNumber: string
  /** as one line, with building and room */
  home: string
  district: string
  /** what strangers may read of the home besides its district */
  complex?: string
  /** `price`: of the whole home, as agreed; `net`: the holder's part without VAT */
  deal: { price: Fen; signedOn: Day; contractNumber?: string; net?: Fen }
  /** of an invoice */
  counterpart?: { sellers: string[]; buyers: string[] }
  lines: TaxLine[]
  /** what was to pay; of an invoice the holder's part with VAT */
  total: Fen
  paidAt?: Instant
  receivedAt?: Instant
  receiptNumber?: string
  decidedAt: Instant
  decidedBy: 'rules' | 'clerk'
  /** built area, hundredths of a square metre */
  area: number
  undertakings: { text: string; version: number; signedAt: Instant }[]
}

/** District and complex: which home it is, but not whose door. */
export const publicHome = ({ district, complex }: CertificateContent): string =>
  complex === undefined ? district : `${district} ${complex}`

/** The taxes of a certificate with what was to pay of each; what is not known is not among them. */
export const taxesOf = ({ lines }: CertificateContent) =>
  lines.flatMap((line) => (line.unknown ? [] : [{ tax: line.tax, payable: line.payable }]))
