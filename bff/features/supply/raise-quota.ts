import * as v from 'valibot'
import type * as api from '#shared/contract/businesses'
import { Failure } from '#shared/failure'
import { CaseId } from '#shared/model/ids'
import { raiseVerdict } from '../../engines/supply/verdict'
import type { OnceUseCase } from '../../http/use-case'
import { peopleOf } from '../../platform/invoices/people-of'
import { attachPapers } from '../../platform/papers/paper-store'
import { put } from '../../platform/outbox/put'
import { actingFor } from './acting-for'
import { controlOf } from './control-of'
import { noteControl } from './control-told'
import { openSupply } from './open-supply'
import { raisedIn, readQuota } from './quota-of'
import { settle } from './settle'
import { showAnew } from './show-anew'

/** A higher quota for this month: given at once, capped, for a clerk, or refused, by the class the business is in. */
export const raiseQuota: OnceUseCase<typeof api.raiseQuota> = async (world, caller, { params, body }, commit) => {
  const acting = await actingFor(world, caller, params.code)
  const [control, { found }, people] = await Promise.all([controlOf(world, acting.business), readQuota(world, acting.business), peopleOf(world, acting.code)])
  if (!found) {
    throw new Failure('object.not_found')
  }
  await noteControl(world, acting.business, control)
  const [id, outboxId] = [v.parse(CaseId, world.newId()), world.newId()]
  const { amount, reason, paperId } = body
  return commit(async (trx) => {
    const opened = await openSupply(trx, world, { id, kind: 'quota', acting, control: control.class, content: { reason }, row: { asked: amount }, people })
    await attachPapers(trx, { personId: acting.personId, caseId: id, ids: paperId === undefined ? [] : [paperId] })
    const raised = await raisedIn(trx, acting.code, found.ledger)
    const { base, used, month } = found.quota
    const verdict = raiseVerdict({ control: control.class, asked: amount, base, raised })
    await settle(trx, world, { opened, acting, verdict, raise: { month, left: Math.max(0, base + raised - used) } })
    if ('given' in verdict) {
      await put(trx, { id: outboxId, kind: 'quota.granted', body: { caseId: id } }, new Date(world.now()))
    }
    return { request: await showAnew(trx, world.keys, id, acting) }
  })
}
