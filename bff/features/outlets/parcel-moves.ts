import type { ParcelState } from '#shared/model/parcel'
import type { ParcelEvent } from '#shared/model/parcel-notice'

type CaseMoment = 'posted' | 'arrived' | 'lost' | 'cameBack'

/** How far a parcel has come. What ended somewhere goes nowhere else. */
const RANK: Record<ParcelState, number> = { packed: 0, handedIn: 1, onTheWay: 2, delivered: 3, returned: 3, lost: 3, received: 4 }
const LAST = 3

/** Whether a step of the post moves a parcel: late news of an earlier step never moves it back. */
export const movesOn = (now: ParcelState, event: ParcelEvent['state']): boolean => RANK[now] < RANK[event] && RANK[now] < LAST

/** Nothing more is to be heard from the post. */
export const isAtEnd = (state: ParcelState): boolean => RANK[state] >= LAST

/** What a step means for the case behind the parcel; undefined: nothing new. */
export function momentOf(before: ParcelState, event: ParcelEvent['state']): CaseMoment | undefined {
  if (event === 'handedIn' || event === 'onTheWay') {
    return before === 'packed' ? 'posted' : undefined
  }
  return ({ delivered: 'arrived', lost: 'lost', returned: 'cameBack' } as const)[event]
}
