import type * as api from '#shared/contract/statements'
import { Failure } from '#shared/failure'
import { dayIn } from '#shared/model/day'
import type { UseCase } from '../../http/use-case'
import { openStatement, statementPlace } from '../../platform/documents/statements'
import { WRONG_CODES_AN_HOUR, countWrongCode } from '../../platform/documents/wrong-codes'
import { isSame } from '../../platform/privacy/is-same'
import { maskName } from '../../platform/privacy/mask'
import { unseal } from '../../platform/privacy/seal'
import { findStatement } from './statement-store'
import { toldOf } from './statement-view'

export const verifyStatement: UseCase<typeof api.verifyStatement> = async (world, _caller, { params, query }) => {
  const found = await findStatement(world.db, params.number, world.now())
  if (!found || found.wrongCodes >= WRONG_CODES_AN_HOUR) {
    throw new Failure('object.not_found')
  }
  if (!isSame(query.code, unseal(world.keys, statementPlace('code', found.id), found.codeSealed))) {
    await countWrongCode(world.db, 'statement', found.id, world.now())
    throw new Failure('object.not_found')
  }
  const { content } = openStatement(unseal(world.keys, statementPlace('content', found.id), found.contentSealed))
  return { statement: { ...toldOf(found.number, content, found.state), issuedOn: dayIn(found.issuedAt), holder: maskName(content.holder) } }
}
