import type { Parcel } from '#shared/model/parcel'
import { when } from '../text/format'
import { parcelElse, parcelWords } from '../text/parcel'
import type { Step } from '../ui/step'

/** Where the parcel was, step by step. */
export const parcelSteps = ({ steps }: Parcel, now: number): Step[] =>
  steps.map(({ state, at, place }) => ({
    key: `${state} ${at}`, when: 'done', title: (parcelWords as Partial<Record<string, string>>)[state] ?? parcelElse, time: when(at, now), ...(place === undefined ? {} : { note: place }),
  }))
