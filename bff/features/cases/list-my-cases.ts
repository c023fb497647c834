import type * as api from '#shared/contract/cases'
import { requirePerson } from '../../http/require-person'
import type { UseCase } from '../../http/use-case'
import { listCases } from '../../platform/cases/case-store'
import { pageOf } from './page-of'

const PAGE = 20

export const listMyCases: UseCase<typeof api.listMyCases> = async (world, caller, { query }) =>
  pageOf(await listCases(world.db, world.keys, requirePerson(caller).id, query.after, PAGE + 1), PAGE)
