import type * as api from '#shared/contract/law'
import type { ReplyIn } from '#shared/contract/route'
import { dayIn } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { DatedValue, Law } from '../../engines/law/law'
import { datedIfHolds } from '../../engines/law/parameter'
import { SHAPES } from '../../engines/law/parameter-shapes'
import type { ParameterName } from '../../engines/law/parameter-shapes'
import type { UseCase } from '../../http/use-case'
import { leavesOf } from './leaves'

type Item = ReplyIn<typeof api.readLaw>['items'][number]

/** The law of the city on a day, value by value, and what it was on another day. */
export const readLaw: UseCase<typeof api.readLaw> = (world, _caller, { query }) => {
  const day = query.day ?? dayIn(world.now())
  const items = (Object.keys(SHAPES) as ParameterName[]).map((name) => itemOf(world.law, name, day, query.since))
  return Promise.resolve({ day, ...(query.since ? { since: query.since } : {}), items: items.filter(({ now, before }) => now !== undefined || before !== undefined) })
}

function itemOf(law: Law, name: ParameterName, day: Day, since: Day | undefined): Item {
  const now = holding(law, name, day)
  const before = since === undefined ? now : holding(law, name, since)
  const changed = now !== before
  return {
    parameter: name,
    checked: law[name].checked,
    ...(now ? { now: shown(name, now) } : {}),
    ...(changed && before ? { before: shown(name, before) } : {}),
    changed,
  }
}

const holding = (law: Law, name: ParameterName, day: Day): DatedValue<unknown> | undefined => datedIfHolds(law, name, { day, place: 'CQ' })

function shown(name: ParameterName, { value, from, to, law: document, article, url, confidence, scope }: DatedValue<unknown>): NonNullable<Item['now']> {
  const leaves = value === undefined ? {} : { leaves: leavesOf(SHAPES[name], value) }
  return { from, ...(to ? { to } : {}), document, article, ...(url === undefined ? {} : { url }), confidence, scope, ...leaves }
}
