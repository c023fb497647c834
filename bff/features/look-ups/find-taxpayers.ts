import type * as api from '#shared/contract/look-ups'
import { taxpayerStates } from '../../adapters/core/publicity'
import type { UseCase } from '../../http/use-case'
import { PAGE, saidBy } from './public-lists'

export const findTaxpayers: UseCase<typeof api.findTaxpayers> = async (world, _caller, { query: { name, after } }) => ({
  ...(await taxpayerStates(world.core, { name, after, limit: PAGE })),
  ...saidBy(world, '重庆市税务局税务登记公开信息'),
})
