import type { CaseKind, MomentKind } from '#shared/model/case'
import { addDays, dayIn } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import { findItem } from '../../platform/guide/find-item'
import { noteMinutes } from '../../platform/halls/minute-counts'
import type { MinuteCounts } from '../../platform/halls/minute-counts'
import type { World } from '../../world'
import { dropItemTimes, endedOn, putItemTimes, servedOn } from './item-time-store'
import type { TimedItem } from './item-time-store'

/** Which item of the guide a matter of this product is, and what its end is for the person. */
const measuredCases: readonly { kind: CaseKind; ends: readonly MomentKind[]; itemId: string }[] = [
  { kind: 'existingHomeSale', ends: ['certified'], itemId: 'SB063' },
  { kind: 'priceDispute', ends: ['kept', 'revalued'], itemId: 'CX005' },
  { kind: 'proxyInvoice', ends: ['issued'], itemId: 'FP022' },
  { kind: 'redLetter', ends: ['issued'], itemId: 'FP020' },
  { kind: 'quotaRaise', ends: ['granted', 'capped', 'grantedByClerk', 'refused'], itemId: 'FP004' },
  { kind: 'paperOrder', ends: ['handedOut', 'receivedPaper'], itemId: 'FP006' },
  { kind: 'controlAppeal', ends: ['lifted', 'upheld'], itemId: 'ZX012' },
]

/** A node that was away catches up on these. */
const DAYS_BACK = 3
const KEPT_DAYS = 400

/** Job: how long the items of yesterday took, at windows and in this product. A day that is over does not change: read again, it says the same. */
export async function learnTimes({ db, now }: World): Promise<void> {
  const today = dayIn(now())
  for (let day = addDays(today, -DAYS_BACK); day < today; day = addDays(day, 1)) {
    await putItemTimes(db, { day, channel: 'hall' }, countsOf(await servedOn(db, day)))
    await putItemTimes(db, { day, channel: 'online' }, countsOf(await endedCases(db, day)))
  }
  await dropItemTimes(db, addDays(today, -KEPT_DAYS))
}

async function endedCases(db: World['db'], day: Day): Promise<TimedItem[]> {
  const items: TimedItem[] = []
  for (const { itemId, ...wanted } of measuredCases) {
    items.push(...(await endedOn(db, day, wanted)).map((minutes) => ({ itemId, minutes })))
  }
  return items
}

/** An item that the guide no longer has is not measured. */
function countsOf(items: readonly TimedItem[]): Map<string, MinuteCounts> {
  const times = new Map<string, MinuteCounts>()
  for (const { itemId, minutes } of items.filter((item) => findItem(item.itemId) !== undefined)) {
    times.set(itemId, noteMinutes(times.get(itemId), minutes))
  }
  return times
}
