import * as v from 'valibot'
import { route } from '#shared/contract/route'
import { Day } from '#shared/model/day'
import { Citation } from '#shared/model/tax-line'

/** One number of a value: where in it (`upTo`, `0.rate`; empty for a plain value), its kind and size. */
const Leaf = v.object({
  at: v.string(),
  kind: v.picklist(['rate', 'money', 'area', 'count', 'flag']),
  value: v.union([v.number(), v.boolean()]),
})

const InForce = v.object({
  from: Day,
  to: v.optional(Day),
  document: v.string(),
  article: v.string(),
  url: v.optional(v.string()),
  confidence: Citation.entries.confidence,
  /** `CN`, `CQ`, or a district's code */
  scope: v.string(),
  /** absent: only the bureau knows */
  leaves: v.optional(v.array(Leaf)),
})

/** Every value of the law in force on a day, and what it was on another. */
export const readLaw = route({
  method: 'GET',
  path: '/law',
  auth: 'anonymous',
  summary: '某一天的税法：每个数、哪份文件、和另一天比变了什么',
  query: { day: v.optional(Day), since: v.optional(Day) },
  reply: {
    day: Day,
    since: v.optional(Day),
    items: v.array(
      v.object({
        /** `<tax>.<name>` */
        parameter: v.string(),
        /** last day a person compared it with its source */
        checked: Day,
        /** absent: not in force that day */
        now: v.optional(InForce),
        /** with `since`, where it was another then; absent then: it did not hold */
        before: v.optional(InForce),
        changed: v.boolean(),
      }),
    ),
  },
})
