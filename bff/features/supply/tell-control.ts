import { findTaxpayer } from '../../adapters/core/taxpayers'
import type { World } from '../../world'
import { controlOf } from './control-of'
import { noteControl } from './control-told'
import { keepPeople } from './keep-people'

const PAGE = 100

/** Job: the class of each business that ever came to us is looked at again, and its people, who may be others by now, are told when it changed. Never a silent freeze. */
export async function tellControl(world: World): Promise<void> {
  for (let after = ''; ; ) {
    const codes = await pageOf(world, after)
    for (const code of codes) {
      const taxpayer = await findTaxpayer(world.core, code)
      if (taxpayer) {
        await noteControl(world, taxpayer, await controlOf(world, taxpayer))
        await keepPeople(world, code)
      }
    }
    const last = codes.at(-1)
    if (last === undefined || codes.length < PAGE) {
      return
    }
    after = last
  }
}

async function pageOf({ db }: World, after: string): Promise<string[]> {
  const rows = await db.selectFrom('control_told').select('business_code').where('business_code', '>', after).orderBy('business_code').limit(PAGE).execute()
  return rows.map((row) => row.business_code)
}
