import type { Day } from '#shared/model/day'
import type { World } from '../../world'
import { isDuplicate, runAgain } from '../db/connect'
import { tell } from '../notices/tell'
import { blindIndex } from '../privacy/blind-index'
import { maskName } from '../privacy/mask'
import { noteReading } from '../privacy/reveal'
import { peopleByIndex } from './consent-store'
import type { ConsentRecord } from './consent-store'
import type { FamilyAsker } from './family-count'

interface Look {
  /** ID numbers of those whose homes are counted */
  members: readonly string[]
  /** by which the spouse's are */
  consent: ConsentRecord | undefined
  day: Day
}

/** Before anything is read: writes down for each member who uses the product that the asker looks, and tells the spouse, once a day. */
export async function noteFamilyLook(world: World, asker: FamilyAsker, { members, consent, day }: Look): Promise<void> {
  const people = await peopleByIndex(world.db, members.map((idNumber) => blindIndex(world.keys, 'id_number', idNumber)))
  const log = { at: new Date(world.now()), field: 'family.homes', purpose: 'family.homes', traceId: asker.traceId }
  await noteReading(
    world.db,
    [...people].map(([index, personId]) => ({ ...log, id: world.newId(), personId, actor: `${index === consent?.giverIndex ? 'spouse' : 'parent'}:${asker.accountId}` })),
  )
  const giver = consent && people.get(consent.giverIndex)
  if (giver !== undefined) {
    await tellGiver(world, giver, consent as ConsentRecord, day)
  }
}

async function tellGiver(world: World, personId: string, { id, askerName, endsAt }: ConsentRecord, day: Day): Promise<void> {
  const told = { personId, template: 'family.used', event: `family-used/${id}/${day}`, fields: { who: maskName(askerName), until: endsAt.toISOString() } }
  try {
    await runAgain(() => world.db.transaction().execute((trx) => tell(trx, world, [told])))
  } catch (error) {
    // Told by another look at this very moment.
    if (!isDuplicate(error)) {
      throw error
    }
  }
}
