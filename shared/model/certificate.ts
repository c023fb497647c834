import * as v from 'valibot'
import { Day, Instant } from '#shared/model/day'
import { CaseId } from '#shared/model/ids'
import { Fen } from '#shared/model/money'
import { Tax } from '#shared/model/tax-line'

/** `tax`: 税收完税证明; `exemption`: proof that nothing was due; `invoice`: 不动产销售发票 for the buyer. */
export const CertificateKind = v.picklist(['tax', 'exemption', 'invoice'])
export type CertificateKind = v.InferOutput<typeof CertificateKind>

/** 16 digits for certificates, 20 for invoices. */
export const CertificateNumber = v.pipe(v.string(), v.regex(/^(\d{16}|\d{20})$/), v.brand('CertificateNumber'))
export type CertificateNumber = v.InferOutput<typeof CertificateNumber>

/** Six signs of an alphabet without 0 O 1 I, as `7Q4M2D`. */
export const VerifyCode = v.pipe(
  v.string(),
  v.trim(),
  v.toUpperCase(),
  v.transform((text) => text.replace(/\s/g, '')),
  v.regex(/^[2-9A-HJ-NP-Z]{6}$/, 'verify_code.shape'),
  v.brand('VerifyCode'),
)
export type VerifyCode = v.InferOutput<typeof VerifyCode>

/** One of my certificates: whole to its owner. */
export const Certificate = v.object({
  number: CertificateNumber,
  kind: CertificateKind,
  caseId: CaseId,
  verifyCode: v.string(),
  issuedAt: Instant,
  /** the owner's own name, whole */
  holder: v.string(),
  home: v.string(),
  total: Fen,
  taxes: v.array(v.object({ tax: Tax, payable: Fen })),
  paidAt: v.optional(Instant),
  receivedAt: v.optional(Instant),
  /** what the QR holds: an address of the verify page */
  qr: v.string(),
  /** compact JWS (EdDSA) over the certificate, checkable offline with the published key */
  signed: v.string(),
})
export type Certificate = v.InferOutput<typeof Certificate>

/** What anybody with number and code may see: masked. */
export const VerifiedCertificate = v.object({
  number: CertificateNumber,
  kind: CertificateKind,
  issuedOn: Day,
  holder: v.string(),
  home: v.string(),
  total: Fen,
  taxes: v.array(v.object({ tax: Tax, payable: Fen })),
  state: v.picklist(['valid', 'void']),
})
export type VerifiedCertificate = v.InferOutput<typeof VerifiedCertificate>
