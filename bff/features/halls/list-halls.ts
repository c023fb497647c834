import type { ReplyIn } from '#shared/contract/route'
import type * as api from '#shared/contract/halls'
import { instant } from '#shared/model/day'
import type { World } from '../../world'
import { SOURCE, lookAtHalls } from './hall-engine'
import { hallView } from './hall-view'

export async function listHalls(world: World): Promise<ReplyIn<typeof api.listHalls>> {
  const { at, halls } = await lookAtHalls(world)
  return { items: [...halls.values()].map((look) => hallView(look, at)), asOf: instant(at), source: SOURCE }
}
