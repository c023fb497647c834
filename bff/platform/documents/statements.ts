import { createHash, randomBytes } from 'node:crypto'
import type { Transaction } from 'kysely'
import { instant } from '#shared/model/day'
import type { Month } from '#shared/model/record'
import type { StatementFigure, StatementKind, StatementNumber } from '#shared/model/statement'
import type { Tables } from '../db/tables'
import { maskName } from '../privacy/mask'
import { seal } from '../privacy/seal'
import type { Place } from '../privacy/seal'
import { newVerifyCode } from './certificate-numbers'
import type { Desk } from './certificates'

/** All that a statement says, as words and figures: what it said stays the same whatever later programs would say. Whole names: sealed at rest. */
export interface StatementContent {
  kind: StatementKind
  holder: string
  idNumber: string
  /** absent: no span */
  from?: Month
  to?: Month
  title: string
  /** who says so */
  source: string
  /** what it comes to; the only part besides the span that strangers with the code may see */
  figures: StatementFigure[]
  /** the same in the words of the document */
  sums: [label: string, value: string][]
  /** `share`: of the width, in hundredths */
  columns: { title: string; share: number; isAmount?: boolean }[]
  rows: string[][]
  /** the rows for machines */
  records: Record<string, string | number>[]
  remarks: string[]
}

/** The sealed column: what the document says, with the salt of its hashes and the text of its QR. */
export interface SealedStatement {
  content: StatementContent
  salt: string
  qr: string
}

type Column = 'code' | 'content' | 'signed'
export const statementPlace = (column: Column, id: string): Place => ({ table: 'statement', column, row: id })

/** What was sealed by `signStatement`, opened. */
export const openStatement = (text: string): SealedStatement => JSON.parse(text) as SealedStatement

interface ToIssue {
  /** of the row */
  id: string
  number: StatementNumber
  personId: string
  content: StatementContent
}

/** What its owner is told of it at once. */
export interface Issued {
  issuedAt: number
  verifyCode: string
  qr: string
}

/** Signs and keeps a statement. @throws when the number is taken: try again with another */
export async function signStatement(trx: Transaction<Tables>, desk: Desk, { id, number, personId, content }: ToIssue): Promise<Issued> {
  const issuedAt = desk.now()
  const code = newVerifyCode()
  const sealed: SealedStatement = { content, salt: randomBytes(16).toString('base64url'), qr: `${desk.publicBase}/#/certificates/pages/verify/index?n=${number}&c=${code}` }
  const shut = (column: Column, text: string): string => seal(desk.keys, statementPlace(column, id), text)
  await trx
    .insertInto('statement')
    .values({
      id,
      number,
      kind: content.kind,
      person_id: personId,
      code_sealed: shut('code', code),
      content_sealed: shut('content', JSON.stringify(sealed)),
      signed_sealed: shut('signed', desk.signer.sign(payloadOf(desk, number, sealed, issuedAt))),
      state: 'valid',
      wrong_codes: 0,
      wrong_since: null,
      issued_at: new Date(issuedAt),
    })
    .execute()
  return { issuedAt, verifyCode: code, qr: sealed.qr }
}

/** What is signed says no more than the public verification; rows and ID number are in it as salted hashes, and the salt goes only into the owner's files. */
function payloadOf({ publicBase }: Desk, number: string, { content, salt }: SealedStatement, issuedAt: number): object {
  const { kind, holder, idNumber, from, to, figures } = content
  return {
    iss: publicBase,
    iat: Math.floor(issuedAt / 1000),
    number,
    kind,
    holder: maskName(holder),
    idHash: hashed(salt, idNumber),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    unit: 'fen',
    figures,
    recordsHash: recordsHash(content, salt),
    issuedAt: instant(issuedAt),
  }
}

/** Over the rows as they stand in the file for machines: whoever has that file can check each of them offline. */
const recordsHash = ({ records }: Pick<StatementContent, 'records'>, salt: string): string => hashed(salt, JSON.stringify(records))

const hashed = (salt: string, text: string): string => createHash('sha256').update(`${salt}|${text}`).digest('base64url')
