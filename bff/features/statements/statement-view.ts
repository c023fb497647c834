import { instant } from '#shared/model/day'
import type { Statement, StatementNumber } from '#shared/model/statement'
import { openStatement, statementPlace } from '../../platform/documents/statements'
import type { StatementContent } from '../../platform/documents/statements'
import type { Keys } from '../../platform/privacy/keys'
import { unseal } from '../../platform/privacy/seal'
import type { StatementRow } from './statement-store'

/** A statement as its owner sees it in a list. */
export function statementView(keys: Keys, row: StatementRow): Statement {
  const { content, qr } = openStatement(unseal(keys, statementPlace('content', row.id), row.contentSealed))
  return {
    ...toldOf(row.number, content, row.state),
    issuedAt: instant(row.issuedAt),
    verifyCode: unseal(keys, statementPlace('code', row.id), row.codeSealed),
    qr,
  }
}

/** What owner and stranger see alike. */
export const toldOf = (number: StatementNumber, { kind, from, to, figures }: StatementContent, state: 'valid' | 'void') => ({
  number,
  kind,
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
  figures,
  state,
})
