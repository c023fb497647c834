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

const known = new WeakMap<World, Knowledge>()

/** Made when it is first asked for, and anew on another day: titles carry numbers of the law. A server asks before it listens. */
export function knowledgeOf(world: World): Knowledge {
  const day = dayIn(world.now())
  const before = known.get(world)
  if (before?.day === day) {
    return before
  }
  const answers = before?.answers ?? loadAnswers()
  const made = { day, answers, find: buildIndex(entriesOf(allItems(), answers, world.law, day)) }
  known.set(world, made)
  return made
}
