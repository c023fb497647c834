import { dayIn } from '#shared/model/day'
import { complexNames } from '../../adapters/core/assessment-base'
import type { LivePrice } from '../../platform/assessments/live-price'
import { findLive, loadParts } from '../../platform/assessments/model-store'
import type { LiveModel } from '../../platform/assessments/model-store'
import type { World } from '../../world'
import { unpackModel } from './pack-model'

type Follower = Pick<World, 'db' | 'core' | 'prices' | 'log'>

/**
 * Takes over the version that is live, if this process tells values by another one. The old one is told by until the new one is whole:
 * a request never sees half a model, nor none.
 * @throws Failure `core.unavailable`: the names of the complexes could not be read
 */
export async function followPrices({ db, core, prices, log }: Follower): Promise<void> {
  const live = await findLive(db)
  if (live?.id === prices.live?.id) {
    return
  }
  if (!live) {
    prices.live = undefined
    return
  }
  const packed = await loadParts(db, live.id)
  if (!packed) {
    // It retired between the two reads; the next round finds its successor.
    return
  }
  const [model, names] = await Promise.all([unpackModel(packed), complexNames(core)])
  prices.live = livePrice(live, model, names)
  log.info({ priceModel: live.number }, 'price model followed')
}

const livePrice = (live: LiveModel, model: LivePrice['model'], names: ReadonlyMap<string, string>): LivePrice => ({
  id: live.id,
  number: live.number,
  calibratedOn: dayIn(live.calibratedAt.getTime()),
  model,
  nameOf: (complexId) => names.get(complexId) ?? complexId,
})
