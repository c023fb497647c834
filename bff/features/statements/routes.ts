import * as api from '#shared/contract/statements'
import { on } from '../../http/use-case'
import { issueStatement } from './issue-statement'
import { listStatements } from './list-statements'
import { readStatementFile } from './read-statement-file'
import { verifyStatement } from './verify-statement'

export const routes = [
  on(api.issueStatement, issueStatement),
  on(api.listStatements, listStatements),
  on(api.readStatementFile, readStatementFile),
  on(api.verifyStatement, verifyStatement),
]
