import { Failure } from '#shared/failure'
import type * as api from '#shared/contract/my-homes'
import { CaseId } from '#shared/model/ids'
import * as v from 'valibot'
import type { OnceUseCase } from '../../http/use-case'
import { openCase } from '../../platform/cases/case-book'
import { readCaseLine } from '../../platform/cases/case-store'
import { put } from '../../platform/outbox/put'
import { seal } from '../../platform/privacy/seal'
import { correctionMoves } from './correction-moves'
import { countOpen, insertCorrection, lockPerson } from './correction-store'
import { requirePerson } from '../../http/require-person'

const OPEN_AT_ONCE = 3

/** Opens a case that asks the registry to look for a home the list does not show. */
export const reportMissingHome: OnceUseCase<typeof api.reportMissingHome> = async (world, caller, { body }, commit) => {
  const { id: personId } = requirePerson(caller)
  const caseId = v.parse(CaseId, world.newId())
  const outboxId = world.newId()
  return commit(async (trx) => {
    await lockPerson(trx, personId)
    if ((await countOpen(trx, personId)) >= OPEN_AT_ONCE) {
      throw new Failure('report.too_many')
    }
    await openCase(trx, world, correctionMoves, { id: caseId, kind: 'registerCorrection', personId, subject: body.address, actor: caller.accountId })
    await insertCorrection(trx, {
      caseId,
      personId,
      addressSealed: seal(world.keys, { table: 'register_correction', column: 'address', row: caseId }, body.address),
    })
    await put(trx, { id: outboxId, kind: 'correction.opened', body: { caseId } }, new Date(world.now()))
    return { case: await readCaseLine(trx, world.keys, caseId, personId) }
  })
}
