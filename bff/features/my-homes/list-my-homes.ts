import type * as api from '#shared/contract/my-homes'
import { instant } from '#shared/model/day'
import { homesOf } from '../../adapters/core/registry'
import { saleState } from '../../engines/law/sale-state'
import { requirePerson } from '../../http/require-person'
import type { UseCase } from '../../http/use-case'
import { homeView } from '../../platform/homes/home-view'
import { idNumberOf } from '../../platform/privacy/id-number-of'

/** What the registry holds in the caller's name right now. */
export const listMyHomes: UseCase<typeof api.listMyHomes> = async (world, caller) => {
  const idNumber = await idNumberOf(world, requirePerson(caller), { actor: caller.accountId, purpose: 'registry.homes', traceId: caller.traceId })
  const homes = await homesOf(world.core, idNumber)
  return { items: homes.map((home) => homeView(home, idNumber, saleState(home))), asOf: instant(world.now()) }
}
