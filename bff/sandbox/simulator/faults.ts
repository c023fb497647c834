import * as v from 'valibot'

/** What a simulator does wrong on purpose, for the next `times` requests of a route. */
export const Fault = v.strictObject({
  route: v.pipe(v.string(), v.startsWith('/')),
  times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
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
export type FaultInput = v.InferInput<typeof Fault>

export interface Faults {
  inject: (fault: FaultInput) => void
  clear: () => void
  /** the fault for a request to this route, used up by asking */
  take: (route: string) => Fault | undefined
}

export function createFaults(): Faults {
  let waiting: Fault[] = []
  return {
    inject: (fault) => {
      waiting.push(v.parse(Fault, fault))
    },
    clear: () => {
      waiting = []
    },
    take: (route) => {
      const fault = waiting.find((one) => one.route === route)
      if (fault) {
        fault.times -= 1
        waiting = waiting.filter((one) => one.times > 0)
      }
      return fault
    },
  }
}
