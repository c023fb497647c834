import type { Insertable } from 'kysely'
import type { Tables } from '../platform/db/tables'
import { blindIndex } from '../platform/privacy/blind-index'
import type { World } from '../world'
import { personById } from './city/demo-people'
import { PAPER, WORKPLACES, outletFacts } from './city/outlet-facts'

type Stock = Insertable<Tables['paper_stock']>

const KINDS = ['ordinary', 'special'] as const

/** Opens post outlets, windows and machines, fills drawers and the office's shelf, and gives the demo outlet clerks their places. What is there stays. Returns how many are new. */
export async function openOutlets(world: World): Promise<number> {
  const { db } = world
  const known = await db.selectFrom('outlet').select('id').executeTakeFirst()
  if (!known) {
    // A twin that came first has opened the same ones.
    await db.transaction().execute(async (trx) => {
      await trx.insertInto('paper_stock').ignore().values(stockRows(world.newId)).execute()
      await trx.insertInto('outlet').ignore().values(outletFacts.map((facts) => ({ ...facts, lat: Math.round(facts.lat * 10_000), lng: Math.round(facts.lng * 10_000), ended_at: null }))).execute()
    })
  }
  await placeClerks(world)
  return known ? 0 : outletFacts.length
}

async function placeClerks({ db, keys }: World): Promise<void> {
  for (const [personId, outletId] of Object.entries(WORKPLACES)) {
    const index = blindIndex(keys, 'id_number', personById(personId).idNumber)
    await db.updateTable('staff').set({ outlet_id: outletId }).where('person_id_index', '=', index).where('role', '=', 'outlet').where('outlet_id', 'is', null).execute()
  }
}

function stockRows(newId: () => string): Stock[] {
  const rowOf = (holder: Pick<Stock, 'holder_kind' | 'holder'>, kind: (typeof KINDS)[number], first: number, last: number): Stock => ({
    id: newId(), ...holder, kind, code: PAPER[kind].code, first, last, next: first, state: 'held', case_id: null,
  })
  return KINDS.flatMap((kind) => {
    const { office, outlet } = PAPER[kind]
    return [
      rowOf({ holder_kind: 'office', holder: 'office' }, kind, office[0], office[1]),
      // Machines hand out what was packed elsewhere: they have no drawer.
      ...outletFacts.filter((facts) => facts.kind !== 'machine').map(({ id }, index) => {
        const first = outlet.from + index * outlet.apart
        return rowOf({ holder_kind: 'outlet', holder: id }, kind, first, first + outlet.count - 1)
      }),
    ]
  })
}
