import type * as api from '#shared/contract/session'
import type { UseCase } from '../../http/use-case'
import { meView } from './me-view'
import { findPerson } from './person-store'

export const readMe: UseCase<typeof api.readMe> = async (world, caller) => {
  const person = caller.personId === undefined ? undefined : await findPerson(world.db, caller.personId)
  return { me: meView(world.keys, caller.level, person) }
}
