import type * as api from '#shared/contract/cases'
import { requirePerson } from '../../http/require-person'
import type { UseCase } from '../../http/use-case'
import { listMessages } from '../../platform/cases/case-store'
import { pageOf } from './page-of'

const PAGE = 20

export const listMyMessages: UseCase<typeof api.listMyMessages> = async (world, caller, { query }) =>
  pageOf(await listMessages(world.db, world.keys, requirePerson(caller).id, query.after, PAGE + 1), PAGE)
