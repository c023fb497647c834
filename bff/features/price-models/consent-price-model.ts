import type { Transaction } from 'kysely'
import type * as api from '#shared/contract/assessments-desk'
import { Failure } from '#shared/failure'
import type { PriceModel } from '#shared/model/price-model'
import { actorOf, requireStaff } from '../../http/require-staff'
import type { OnceUseCase } from '../../http/use-case'
import { goLive, readModels } from '../../platform/assessments/model-store'
import type { Tables } from '../../platform/db/tables'

/** A reviewer agrees that a version goes live that a machine may not take live alone; every node follows by itself. */
export const consentPriceModel: OnceUseCase<typeof api.consentPriceModel> = async (world, caller, { params, body }, commit) => {
  const staff = requireStaff(caller)
  const consent = { by: actorOf(staff), grounds: body.grounds }
  return commit(async (trx) => ({ model: await consentTo(trx, { id: params.modelId, at: new Date(world.now()), consent }) }))
}

interface Consenting {
  id: string
  at: Date
  consent: { by: string; grounds: string }
}

/** @throws Failure `object.not_found`, `case.wrong_state`: it does not wait, or a newer version is live */
export async function consentTo(trx: Transaction<Tables>, consenting: Consenting): Promise<PriceModel> {
  const isLive = await goLive(trx, consenting)
  const [model] = await readModels(trx, consenting.id)
  if (!model) {
    throw new Failure('object.not_found')
  }
  if (!isLive) {
    throw new Failure('case.wrong_state', { state: model.status })
  }
  return model
}
