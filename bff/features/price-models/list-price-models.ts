import type * as api from '#shared/contract/assessments-desk'
import type { UseCase } from '../../http/use-case'
import { readModels } from '../../platform/assessments/model-store'

export const listPriceModels: UseCase<typeof api.listPriceModels> = async (world) => ({ items: await readModels(world.db) })
