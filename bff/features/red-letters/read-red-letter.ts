import type * as api from '#shared/contract/red-letters'
import type { UseCase } from '../../http/use-case'
import { actingAs } from '../../platform/invoices/acting'
import { findRed } from './red-letter-store'
import { redView, sideOfRed } from './red-view'

export const readRedLetter: UseCase<typeof api.readRedLetter> = async (world, caller, { params: { redId }, query }) => {
  const acting = await actingAs(world, caller, query.as, 'invoice.red')
  const { red, side } = sideOfRed(await findRed(world.db, world.keys, redId), acting)
  return { redLetter: await redView(world.db, red, side) }
}
