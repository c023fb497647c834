import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Kysely, Transaction } from 'kysely'
import type { Certificate, CertificateKind, CertificateNumber } from '#shared/model/certificate'
import { instant } from '#shared/model/day'
import { isDuplicate } from '../db/connect'
import type { Tables } from '../db/tables'
import type { Keys } from '../privacy/keys'
import { maskName } from '../privacy/mask'
import type { Place } from '../privacy/seal'
import { seal, unseal } from '../privacy/seal'
import type { CertificateContent } from './certificate-content'
import { publicHome, taxesOf } from './certificate-content'
import { newVerifyCode } from './certificate-numbers'
import type { Signer } from './signer'

/** What issuing needs of the house. */
export interface Desk {
  keys: Keys
  signer: Signer
  /** milliseconds since 1970 */
  now: () => number
  /** address in front of the QR code's path */
  publicBase: string
}

export interface ToIssue {
  /** of the row */
  id: string
  number: CertificateNumber
  personId: string
  content: CertificateContent
}

/** The sealed column: what the document says, with the salt of its ID hash and the text of its QR. */
export interface SealedContent {
  content: CertificateContent
  salt: string
  qr: string
}

type Column = 'code' | 'content' | 'signed'
export const certificatePlace = (column: Column, id: string): Place => ({ table: 'certificate', column, row: id })

/**
 * Signs and keeps a certificate. Once only for a party and kind: a second call does nothing, also one at the same time.
 * @throws when the number is taken: try again with another
 */
export async function issueCertificate(trx: Transaction<Tables>, desk: Desk, { id, number, personId, content }: ToIssue): Promise<void> {
  const issuedAt = desk.now()
  const code = newVerifyCode()
  const salt = randomBytes(16).toString('base64url')
  const qr = `${desk.publicBase}/#/certificates/pages/verify/index?n=${number}&c=${code}`
  const sealed: SealedContent = { content, salt, qr }
  const shut = (column: Column, text: string): string => seal(desk.keys, certificatePlace(column, id), text)
  const { kind, caseId, position } = content
  const row = { id, number, kind, case_id: caseId, position, person_id: personId, issued_at: new Date(issuedAt) }
  try {
    await trx
      .insertInto('certificate')
      .values({
        ...row,
        code_sealed: shut('code', code),
        content_sealed: shut('content', JSON.stringify(sealed)),
        signed_sealed: shut('signed', desk.signer.sign(payloadOf(desk, number, sealed, issuedAt))),
        state: 'valid',
        wrong_codes: 0,
        wrong_since: null,
      })
      .execute()
  } catch (error) {
    // Only a second issuing is let pass; a number or id that belongs to another certificate is not.
    if (!isDuplicate(error) || !(await isIssued(trx, content))) {
      throw error
    }
  }
}

/**
 * Read under lock: the row of a neighbour that committed just now is not in this transaction's snapshot. A shared lock, because that is
 * what the refused insert left behind: several at once that all want more would wait for each other.
 */
async function isIssued(trx: Transaction<Tables>, { caseId, position, kind }: CertificateContent): Promise<boolean> {
  const row = await trx
    .selectFrom('certificate')
    .select('id')
    .where('case_id', '=', caseId)
    .where('position', '=', position)
    .where('kind', '=', kind)
    .modifyEnd(sql`lock in share mode`)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * What is signed is made to be shown around, so it says no more than the public verification: masked name, no room. Whose it is can
 * still be proven: the ID number is in it as a hash with 128 bits of salt, and the salt goes only to whom its owner gives the file. Without the salt
 * the few hundred million possible numbers could not be tried; inside the signed text it would let everybody try them.
 */
function payloadOf({ publicBase }: Desk, number: string, { content, salt }: SealedContent, issuedAt: number): object {
  return {
    iss: publicBase,
    iat: Math.floor(issuedAt / 1000),
    number,
    kind: content.kind,
    holder: maskName(content.holder),
    idHash: createHash('sha256').update(`${salt}|${content.idNumber}`).digest('base64url'),
    home: publicHome(content),
    unit: 'fen',
    total: content.total,
    taxes: taxesOf(content),
    issuedAt: instant(issuedAt),
  }
}

/** The valid certificates of a person in a case, whole: for their owner. */
export async function certificatesOf(db: Kysely<Tables>, keys: Keys, caseId: string, personId: string): Promise<Certificate[]> {
  const rows = await db
    .selectFrom('certificate')
    .select(['id', 'number', 'code_sealed', 'content_sealed', 'signed_sealed', 'issued_at'])
    .where('case_id', '=', caseId)
    .where('person_id', '=', personId)
    .where('state', '=', 'valid')
    .orderBy('issued_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => {
    const { content, qr } = openContent(unseal(keys, certificatePlace('content', row.id), row.content_sealed))
    return {
      number: row.number as CertificateNumber,
      kind: content.kind,
      caseId: content.caseId,
      verifyCode: unseal(keys, certificatePlace('code', row.id), row.code_sealed),
      issuedAt: instant(row.issued_at.getTime()),
      holder: content.holder,
      home: content.home,
      total: content.total,
      taxes: taxesOf(content),
      ...(content.paidAt === undefined ? {} : { paidAt: content.paidAt }),
      ...(content.receivedAt === undefined ? {} : { receivedAt: content.receivedAt }),
      qr,
      signed: unseal(keys, certificatePlace('signed', row.id), row.signed_sealed),
    }
  })
}

/** What was sealed by `issueCertificate`, opened. */
export const openContent = (text: string): SealedContent => JSON.parse(text) as SealedContent

/** From now on all certificates of the case show as void. */
export async function voidCertificates(trx: Transaction<Tables>, caseId: string): Promise<void> {
  await trx.updateTable('certificate').set({ state: 'void' }).where('case_id', '=', caseId).where('state', '=', 'valid').execute()
}

/** Numbers of the valid certificates of a case, with whose and what they are. */
export async function numbersOf(db: Kysely<Tables>, caseId: string): Promise<{ number: CertificateNumber; kind: CertificateKind; position: number }[]> {
  const rows = await db.selectFrom('certificate').select(['number', 'kind', 'position']).where('case_id', '=', caseId).where('state', '=', 'valid').orderBy('position').execute()
  return rows.map(({ number, kind, position }) => ({ number: number as CertificateNumber, kind, position }))
}
