import type * as api from '#shared/contract/supply-desk'
import { requireStaff } from '../../http/require-staff'
import type { UseCase } from '../../http/use-case'
import { listSupplyIn } from '../../platform/invoices/supply-store'
import { ownBusinesses } from './supply-desk'
import { supplyShown } from './supply-view'

const QUEUE = 50

/** What waits for a clerk, or to be packed; the oldest first. */
export const listSupplyWaiting: UseCase<typeof api.listSupplyWaiting> = async (world, caller, { query }) => {
  const staff = requireStaff(caller)
  const requests = await listSupplyIn(world.db, world.keys, { states: ['inReview', 'packing'], only: query.only, limit: QUEUE })
  const own = await ownBusinesses(world, staff, [...new Set(requests.map(({ code }) => code))])
  return { items: await Promise.all(requests.filter(({ code }) => !own.has(code)).map((request) => supplyShown(world, request, 'desk'))) }
}
