import * as v from 'valibot'
import type * as api from '#shared/contract/businesses'
import { Failure } from '#shared/failure'
import { CaseId } from '#shared/model/ids'
import type { OnceUseCase } from '../../http/use-case'
import { peopleOf } from '../../platform/invoices/people-of'
import { attachPapers } from '../../platform/papers/paper-store'
import { actingFor } from './acting-for'
import { controlOf } from './control-of'
import { noteControl } from './control-told'
import { openSupply } from './open-supply'
import { showAnew } from './show-anew'

/** "This is not right": a reviewer looks at a reason that holds now. Other requests of the business go on beside it. */
export const appealControl: OnceUseCase<typeof api.appealControl> = async (world, caller, { params, body }, commit) => {
  const acting = await actingFor(world, caller, params.code)
  const [control, people] = await Promise.all([controlOf(world, acting.business), peopleOf(world, acting.code)])
  const { reasonId, text, paperIds = [] } = body
  if (!control.reasons.some(({ id }) => id === reasonId)) {
    throw new Failure('object.not_found')
  }
  await noteControl(world, acting.business, control)
  const id = v.parse(CaseId, world.newId())
  return commit(async (trx) => {
    const row = { reason_id: reasonId, rules: 'appeal', held_at: new Date(world.now()) }
    await openSupply(trx, world, { id, kind: 'appeal', acting, control: control.class, content: { reason: text }, row, people })
    await attachPapers(trx, { personId: acting.personId, caseId: id, ids: paperIds })
    return { request: await showAnew(trx, world.keys, id, acting) }
  })
}
