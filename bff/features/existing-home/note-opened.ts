import { noteReading } from '../../platform/privacy/reveal'
import type { World } from '../../world'
import type { FilingRecord } from './filing-store'

interface Why {
  /** `clerk:<id>`, or a task of ours */
  actor: string
  purpose: string
  traceId: string
}

/** Somebody who is no party reads this filing, or sends what is in it on: one line a person it concerns. */
export async function noteOpened(world: World, { parties }: FilingRecord, why: Why): Promise<void> {
  const at = new Date(world.now())
  const people = parties.flatMap(({ personId }) => (personId === undefined ? [] : [personId]))
  await noteReading(
    world.db,
    people.map((personId) => ({ id: world.newId(), at, personId, field: 'filing', ...why })),
  )
}
