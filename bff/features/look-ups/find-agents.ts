import type * as api from '#shared/contract/look-ups'
import { agentsCalled } from '../../adapters/core/publicity'
import type { UseCase } from '../../http/use-case'
import { PAGE, saidBy } from './public-lists'

export const findAgents: UseCase<typeof api.findAgents> = async (world, _caller, { query: { name, after } }) => ({
  ...(await agentsCalled(world.core, { name, after, limit: PAGE })),
  ...saidBy(world, '重庆市税务局涉税专业服务机构名册'),
})
