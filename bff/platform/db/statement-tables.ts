export interface StatementTables {
  statement: StatementTable
}

/** A signed statement somebody asked for. `content_sealed`: what it says, with the salt of its hashes and the text of its QR. */
interface StatementTable {
  id: string
  number: string
  kind: string
  person_id: string
  code_sealed: string
  content_sealed: string
  signed_sealed: string
  state: 'valid' | 'void'
  wrong_codes: number
  wrong_since: Date | null
  issued_at: Date
}
