import { isOfPerson } from '#shared/model/tax-number'
import { actorsFor } from '../../adapters/core/taxpayers'
import type { World } from '../../world'
import { blindIndex } from '../privacy/blind-index'

/** Whom we know of those who may speak for a code today: the person, or each who may act for the business. @throws Failure `core.unavailable` */
export async function peopleOf({ core, db, keys }: Pick<World, 'core' | 'db' | 'keys'>, code: string | undefined): Promise<string[]> {
  if (code === undefined) {
    return []
  }
  const idNumbers = isOfPerson(code) ? [code] : await actorsFor(core, code)
  if (idNumbers.length === 0) {
    return []
  }
  const indexes = idNumbers.map((idNumber) => blindIndex(keys, 'id_number', idNumber))
  const rows = await db.selectFrom('person').select('id').where('id_number_index', 'in', indexes).orderBy('id').execute()
  return rows.map(({ id }) => id)
}
