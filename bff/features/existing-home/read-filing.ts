import type * as api from '#shared/contract/existing-home'
import type { UseCase } from '../../http/use-case'
import { readOwn, viewOf } from './own-filing'

export const readFiling: UseCase<typeof api.readFiling> = async (world, caller, { params }) => {
  const { filing, own } = await readOwn(world, caller, params.filingId)
  return { filing: await viewOf(world.db, world, filing, own.position) }
}
