import type * as api from '#shared/contract/statements'
import { Failure } from '#shared/failure'
import { instant } from '#shared/model/day'
import type { StatementNumber } from '#shared/model/statement'
import { requirePerson } from '../../http/require-person'
import type { Caller, UseCase } from '../../http/use-case'
import { maskedId } from '../../platform/documents/pdf/document-words'
import { statementPdf } from '../../platform/documents/pdf/statement-pdf'
import { openStatement, statementPlace } from '../../platform/documents/statements'
import type { SealedStatement } from '../../platform/documents/statements'
import { reveal } from '../../platform/privacy/reveal'
import { unseal } from '../../platform/privacy/seal'
import type { World } from '../../world'
import { findStatement } from './statement-store'
import type { StatementRow } from './statement-store'

/** Made anew each time from what was sealed, always the same bytes. The owner's only. */
export const readStatementFile: UseCase<typeof api.readStatementFile> = async (world, caller, { params: { number }, query: { form } }) => {
  const personId = requirePerson(caller).id
  const found = await findStatement(world.db, number, world.now())
  if (!found || found.personId !== personId) {
    throw new Failure('object.not_found')
  }
  const opened = await open(world, caller, found)
  const name = `${opened.content.title}-${number}.${form}`
  return form === 'pdf'
    ? { name, mime: 'application/pdf', content: (await pdfOf(world, number, found, opened)).toString('base64') }
    : { name, mime: 'application/json', content: Buffer.from(jsonOf(world, number, found, opened)).toString('base64') }
}

async function open(world: World, caller: Caller, { id, personId, contentSealed }: StatementRow): Promise<SealedStatement> {
  const log = { id: world.newId(), at: new Date(world.now()), actor: caller.accountId, personId, purpose: 'statement.file', traceId: caller.traceId }
  return openStatement(await reveal(world.db, world.keys, statementPlace('content', id), contentSealed, log))
}

const codeOf = ({ keys }: World, { id, codeSealed }: StatementRow): string => unseal(keys, statementPlace('code', id), codeSealed)
const signedOf = ({ keys }: World, { id, signedSealed }: StatementRow): string => unseal(keys, statementPlace('signed', id), signedSealed)

const pdfOf = (world: World, number: StatementNumber, found: StatementRow, { content, qr, salt }: SealedStatement): Promise<Buffer> =>
  statementPdf(content, {
    number,
    verifyCode: codeOf(world, found),
    qr,
    issuedAt: instant(found.issuedAt),
    proof: { signed: signedOf(world, found), salt },
    isVoid: found.state === 'void',
    imprint: world.imprint,
  })

/** With the salt, so that whoever gets the file can check rows and holder against the signature, offline. */
function jsonOf(world: World, number: StatementNumber, found: StatementRow, { content, salt }: SealedStatement): string {
  const { kind, title, holder, idNumber, from, to, figures, records, source } = content
  return JSON.stringify({
    number, kind, title, holder, idNumber: maskedId(idNumber), from, to, unit: 'fen', figures, records, source,
    issuedAt: instant(found.issuedAt), verifyCode: codeOf(world, found), proof: { signed: signedOf(world, found), salt },
  })
}
