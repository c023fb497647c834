import type { Transaction } from 'kysely'
import type { CaseTodo } from '#shared/model/case'
import { joinCase, leaveCase } from '../../platform/cases/case-parties'
import { runAgain } from '../../platform/db/connect'
import type { Tables } from '../../platform/db/tables'
import { peopleOf } from '../../platform/invoices/people-of'
import type { World } from '../../world'

/**
 * Whoever lost their role in a business hears no more of its open requests, and whoever got one does. What is over stays with those who were there.
 * @throws Failure `core.unavailable`
 */
export async function keepPeople(world: World, code: string): Promise<void> {
  const open = await world.db.selectFrom('supply_request').select('case_id').where('business_code', '=', code).where('open_key', 'is not', null).execute()
  if (open.length === 0) {
    return
  }
  const people = await peopleOf(world, code)
  for (const { case_id: caseId } of open) {
    await runAgain(() => world.db.transaction().execute((trx) => keepParties(trx, caseId, people)))
  }
}

async function keepParties(trx: Transaction<Tables>, caseId: string, people: readonly string[]): Promise<void> {
  const open = await trx.selectFrom('supply_request').select('case_id').where('case_id', '=', caseId).where('open_key', 'is not', null).forUpdate().executeTakeFirst()
  if (!open) {
    return // over since we looked
  }
  const parties = await trx.selectFrom('case_party').select(['person_id', 'todo']).where('case_id', '=', caseId).execute()
  const known = new Set(parties.map((row) => row.person_id))
  // All of a business have the same to do.
  const todo = parties.find((row) => row.todo !== null)?.todo as CaseTodo | undefined
  for (const personId of people.filter((id) => !known.has(id))) {
    await joinCase(trx, { caseId, personId, sinceSeq: 1, ...(todo === undefined ? {} : { todo }) })
  }
  for (const personId of [...known].filter((id) => !people.includes(id))) {
    await leaveCase(trx, { caseId, personId })
  }
}
