import type * as api from '#shared/contract/statements'
import { requirePerson } from '../../http/require-person'
import type { UseCase } from '../../http/use-case'
import { listOwn } from './statement-store'
import { statementView } from './statement-view'

const PAGE = 20

export const listStatements: UseCase<typeof api.listStatements> = async (world, caller, { query }) => {
  const rows = await listOwn(world.db, { personId: requirePerson(caller).id, after: query.after, limit: PAGE + 1 }, world.now())
  const items = rows.slice(0, PAGE).map((row) => statementView(world.keys, row))
  const last = items.at(-1)
  return rows.length > PAGE && last ? { items, next: last.number } : { items }
}
