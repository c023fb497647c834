/** `content_sealed` is all the document says, `signed_sealed` the signed form of it; wrong codes are counted, for the limit. */
interface CertificateTable {
  id: string
  number: string
  kind: 'tax' | 'exemption' | 'invoice'
  case_id: string
  position: number
  person_id: string
  code_sealed: string
  content_sealed: string
  signed_sealed: string
  state: 'valid' | 'void'
  wrong_codes: number
  wrong_since: Date | null
  issued_at: Date
}

export interface CertificateTables {
  certificate: CertificateTable
}
