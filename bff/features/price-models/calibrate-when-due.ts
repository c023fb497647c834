import type { PriceModelStatus } from '#shared/model/price-model'
import { findOfMonth } from '../../platform/assessments/model-store'
import type { World } from '../../world'
import { newestMonthAt } from './calibrate-prices'

/** Has the newest whole month learnt, once. A version that does not go live by itself is for a clerk to read. */
export async function calibrateWhenDue({ db, log, now }: Pick<World, 'db' | 'log' | 'now'>, calibrate: () => Promise<PriceModelStatus | undefined>): Promise<void> {
  const newestMonth = newestMonthAt(now())
  if (await findOfMonth(db, newestMonth)) {
    return
  }
  const status = await calibrate()
  const note = { newestMonth, status: status ?? 'too few sales' }
  if (status === 'live') {
    log.info(note, 'price model calibrated')
    return
  }
  log.warn(note, 'price model calibrated, but not live')
}
