import type * as api from '#shared/contract/look-ups'
import { seriousCases } from '../../adapters/core/publicity'
import type { UseCase } from '../../http/use-case'
import { PAGE, saidBy, today } from './public-lists'

/** What is published today: a case whose time is over is shown to nobody. */
export const listSeriousCases: UseCase<typeof api.listSeriousCases> = async (world, _caller, { query: { name, after } }) => {
  const found = await seriousCases(world.core, { name, day: today(world), after, limit: PAGE })
  return { ...found, ...saidBy(world, '重庆市税务局重大税收违法失信主体公布栏') }
}
