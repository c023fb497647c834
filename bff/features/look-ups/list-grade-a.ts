import type * as api from '#shared/contract/look-ups'
import { gradedA } from '../../adapters/core/publicity'
import type { UseCase } from '../../http/use-case'
import { PAGE, saidBy } from './public-lists'

export const listGradeA: UseCase<typeof api.listGradeA> = async (world, _caller, { query: { year, name, after } }) => ({
  ...(await gradedA(world.core, { year: Number(year), name, after, limit: PAGE })),
  ...saidBy(world, `重庆市税务局 ${year} 年度纳税信用 A 级名单`),
})
