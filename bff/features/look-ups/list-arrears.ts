import type * as api from '#shared/contract/look-ups'
import { arrearsOf, publishedArrears } from '../../adapters/core/publicity'
import type { UseCase } from '../../http/use-case'
import { PAGE, saidBy } from './public-lists'

export const listArrears: UseCase<typeof api.listArrears> = async (world, _caller, { query: { name, district, after } }) => {
  const page = { district, after, limit: PAGE }
  const found = await (name === undefined ? publishedArrears(world.core, page) : arrearsOf(world.core, { name, ...page }))
  return { ...found, ...saidBy(world, '重庆市税务局欠税公告') }
}
