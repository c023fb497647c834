import * as v from 'valibot'
import type { Random } from '../city/random'

/** What a simulator does wrong on purpose, for some requests of a route. */
export const Fault = v.strictObject({
  route: v.pipe(v.string(), v.startsWith('/')),
  /** for so many requests; when absent for one, or for good when it happens by chance */
  times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** seeded chance of each request; absent: each */
  probability: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  /** refused with this code, nothing done */
  errcode: v.optional(v.number()),
  /** this status with an HTML page, nothing done */
  httpStatus: v.optional(v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599))),
  /** late; the work is done as usual */
  delayMs: v.optional(v.pipe(v.number(), v.minValue(0))),
  /** the work is done, the connection is cut, no answer */
  dropAfterProcessing: v.optional(v.boolean()),
  /** the work is done, the answer is half a document */
  malformedJson: v.optional(v.boolean()),
})
export type Fault = v.InferOutput<typeof Fault>

export interface Faults {
  inject: (fault: Fault) => void
  clear: () => void
  /** the fault for a request to this route, used up by asking */
  take: (route: string) => Fault | undefined
}

export function createFaults(random: Pick<Random, 'chance'>): Faults {
  let waiting: { fault: Fault; left: number }[] = []
  return {
    inject: (input) => {
      const fault = v.parse(Fault, input)
      waiting.push({ fault, left: fault.times ?? (fault.probability === undefined ? 1 : Number.POSITIVE_INFINITY) })
    },
    clear: () => {
      waiting = []
    },
    take: (route) => {
      const found = waiting.find(({ fault }) => fault.route === route && random.chance(fault.probability ?? 1))
      if (found) {
        found.left -= 1
        waiting = waiting.filter(({ left }) => left > 0)
      }
      return found?.fault
    },
  }
}
