import type * as api from '#shared/contract/passes'
import { requirePerson } from '../../http/require-person'
import type { UseCase } from '../../http/use-case'
import { passesOf } from '../../platform/halls/passes'
import { passView } from './pass-view'

const SHOWN = 30

export const listMyPasses: UseCase<typeof api.listMyPasses> = async (world, caller) => {
  const passes = await passesOf(world.db, world.keys, requirePerson(caller).id, SHOWN)
  return { items: passes.map((pass) => passView(pass, world.now())) }
}
