import type { Transaction } from 'kysely'
import type { MomentKind } from '#shared/model/case'
import { Failure } from '#shared/failure'
import { moveCase } from '../../platform/cases/case-book'
import { listParties, setTodos } from '../../platform/cases/case-parties'
import type { Tables } from '../../platform/db/tables'
import { redMoves } from '../../platform/invoices/invoice-moves'
import { lockKnownReversal, reverseMore } from '../../platform/invoices/reversal'
import type { World } from '../../world'
import { lockRed } from './red-letter-store'
import type { RedRecord } from './red-letter-store'
import { saysOf } from './says-of'

/** Locks a red letter that waits for the other side, its invoice first. @throws Failure `red.closed` when it does not, or its time is over */
export async function lockWaiting(trx: Transaction<Tables>, world: World, { caseId, original }: Pick<RedRecord, 'caseId' | 'original'>): Promise<RedRecord> {
  await lockKnownReversal(trx, original)
  const red = await lockRed(trx, world.keys, caseId)
  // The job that lets it lapse may be a minute behind.
  if (red.state !== 'waiting' || (red.lapsesAt?.getTime() ?? 0) <= world.now()) {
    throw new Failure('red.closed')
  }
  return red
}

interface Step {
  on: MomentKind
  actor: string
  facts?: Record<string, string>
  says?: Readonly<Record<string, string>>
  /** who acts and is no party of the case yet, if so */
  personId?: string
}

/** Moves a locked red letter that waited: nobody is asked any more. */
export async function moveWaiting(trx: Transaction<Tables>, world: World, red: RedRecord, { on, actor, facts, says, personId }: Step): Promise<void> {
  const parties = (await listParties(trx, red.caseId, actor)).map((party) => party.personId)
  const joining = personId !== undefined && !parties.includes(personId) ? { joining: personId } : {}
  await moveCase(trx, world, redMoves, { caseId: red.caseId, on, actor, ...(facts ? { facts } : {}), ...joining, says: { ...saysOf(red), ...says } })
  await setTodos(trx, red.caseId, parties.map((id) => ({ personId: id, todo: undefined })))
}

/** What a red letter took of the rest of its invoice can be taken again. */
export const giveBack = (trx: Transaction<Tables>, { original, gross }: RedRecord): Promise<void> => reverseMore(trx, original, 0 - gross)
