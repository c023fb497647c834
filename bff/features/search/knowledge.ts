import { dayIn } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import { allItems } from '../../platform/guide/find-item'
import type { World } from '../../world'
import { entriesOf } from './entries'
import { loadAnswers } from './load-answers'
import type { KnownAnswer } from './load-answers'
import { buildIndex } from './search-index'
import type { Find } from './search-index'

/** What this process knows by heart: the answers, and how to find everything, as of a day. */
export interface Knowledge {
  day: Day
  answers: readonly KnownAnswer[]
  find: Find
}

interface Known extends Knowledge {
  /** all that can be found, as text */
  entries: string
}

const known = new WeakMap<World, Known>()

/**
 * Made when it is first asked for; looked at anew on another day, since titles carry numbers of the law. Nearly every day they are the same, and the index, which
 * takes a second, stays. A server asks before it listens.
 */
export function knowledgeOf(world: World): Knowledge {
  const day = dayIn(world.now())
  const before = known.get(world)
  if (before?.day === day) {
    return before
  }
  const answers = before?.answers ?? loadAnswers()
  const all = entriesOf(allItems(), answers, world.law, day)
  const entries = JSON.stringify(all)
  const made = { day, answers, entries, find: before?.entries === entries ? before.find : buildIndex(all) }
  known.set(world, made)
  return made
}
