import type * as api from '#shared/contract/session'
import type { UseCase } from '../../http/use-case'
import { meView } from './me-view'

export const readMe: UseCase<typeof api.readMe> = (world, caller) => Promise.resolve({ me: meView(world.keys, caller.level, caller.person) })
