import type { Transaction } from 'kysely'
import type { Updateable } from 'kysely'
import { Failure } from '#shared/failure'
import type { CaseState, CaseTodo, MomentKind } from '#shared/model/case'
import { moveCase } from '../cases/case-book'
import { setTodos } from '../cases/case-parties'
import type { Tables } from '../db/tables'
import type { Keys } from '../privacy/keys'
import { invoiceMoves } from './invoice-moves'
import type { RequestRecord } from './request-store'
import { updateRequest } from './request-store'

interface Step {
  on: MomentKind
  actor: string
  facts?: Record<string, string | number>
  /** fields of its notice, the same for everybody */
  says?: Readonly<Record<string, string>>
  /** what else changes of the request in the same step */
  change?: Updateable<Tables['invoice_request']>
  /** what it now waits for from its owner, where the new state alone does not say so */
  todo?: CaseTodo
}

const TODOS: Partial<Record<CaseState, CaseTodo>> = { paying: 'pay', returned: 'correct' }

interface Desk {
  keys: Keys
  now: () => number
  newId: () => string
}

/**
 * Moves a locked request and its case together: state, version, moment, notice and what waits for the owner.
 * @returns the request as it now is
 * @throws Failure `case.wrong_state` when the table has no such move
 */
export async function moveRequest(trx: Transaction<Tables>, desk: Desk, request: RequestRecord, step: Step): Promise<RequestRecord> {
  const to = invoiceMoves.find(({ from, on }) => from === request.state && on === step.on)?.to
  if (to === undefined) {
    throw new Failure('case.wrong_state', { state: request.state, on: step.on })
  }
  const { on, actor, facts, says, change, todo } = step
  await updateRequest(trx, request.caseId, { ...change, state: to, version: request.version + 1 })
  await moveCase(trx, desk, invoiceMoves, { caseId: request.caseId, on, actor, ...(facts ? { facts } : {}), ...(says ? { says } : {}) })
  await setTodos(trx, request.caseId, [{ personId: request.personId, todo: todo ?? TODOS[to] }])
  return { ...request, state: to, version: request.version + 1 }
}
