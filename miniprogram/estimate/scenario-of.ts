import * as v from 'valibot'
import { Day } from '#shared/model/day'
import { DealPrice } from '#shared/model/filing'
import type { Area } from '#shared/model/home'
import { parseYuan } from '#shared/model/money'
import type { Scenario } from '#shared/model/scenario'
import type { WhatIf } from '../state/what-if'
import { estimateText } from '../text/estimate'
import { anniversary } from './calendar'

/** Nothing known but what most have in common. */
export const blank: WhatIf = {
  filledFrom: '', price: '1,000,000', sellOn: 'today', ownDay: '', heldSince: '', area: '', original: '', location: 'urbanDistrict',
  onlyHome: '', homesBefore: '', sellerShares: [1], buyerShares: [1],
}

export type Faults = Partial<Record<'price' | 'area' | 'original', string>>

/** What is wrong with what was typed; what was left empty is only not known, but for the price. */
export function faultsIn({ price, area, original }: WhatIf): Faults {
  const { faults } = estimateText
  const priceFault = price.trim() === '' ? faults.priceMissing : priceOf(price) === undefined ? faults.price : undefined
  return {
    ...(priceFault === undefined ? {} : { price: priceFault }),
    ...(area.trim() === '' || areaOf(area) !== undefined ? {} : { area: faults.area }),
    ...(original.trim() === '' || amountOf(original) !== undefined ? {} : { original: faults.original }),
  }
}

/** The form as a sale on a day, for the server; undefined while something typed is wrong. */
export function scenarioOf(form: WhatIf, day: Day): Scenario | undefined {
  const price = priceOf(form.price)
  if (price === undefined || Object.keys(faultsIn(form)).length > 0) {
    return undefined
  }
  const { floor, location, originalDeedTax, sellerShares, buyerShares } = form
  const [area, original, since] = [areaOf(form.area), amountOf(form.original), dayOf(form.heldSince)]
  const held = {
    // A day still to come is not known to be the day of a purchase.
    ...(since === undefined || since > day ? {} : { heldSince: since }),
    ...(form.onlyHome === '' ? {} : { onlyHome: form.onlyHome === 'yes' }),
    ...(original === undefined ? {} : { original, ...(originalDeedTax === undefined ? {} : { originalDeedTax }) }),
  }
  const owned = form.homesBefore === '' ? {} : { homesBefore: Number(form.homesBefore) }
  return {
    day,
    price,
    location,
    ...(floor === undefined ? {} : { floor }),
    ...(area === undefined ? {} : { area }),
    sellers: sellerShares.map((share) => ({ share, ...held })),
    buyers: buyerShares.map((share) => ({ share, ...owned })),
  }
}

/** The anniversaries of the purchase that are still ahead. */
export function ahead(heldSince: string, today: Day): { two?: Day; five?: Day } {
  const since = dayOf(heldSince)
  if (since === undefined) {
    return {}
  }
  const [two, five] = [anniversary(since, 2), anniversary(since, 5)]
  return { ...(two > today ? { two } : {}), ...(five > today ? { five } : {}) }
}

/** The day the form speaks of; an anniversary that is past is today. */
export function sellDay({ sellOn, ownDay, heldSince }: WhatIf, today: Day): Day {
  if (sellOn === 'own') {
    const own = dayOf(ownDay)
    return own !== undefined && own > today ? own : today
  }
  return sellOn === 'today' ? today : (ahead(heldSince, today)[sellOn] ?? today)
}

/** A price so many yuan up or down, within what a price may be. */
export function stepped(price: string, yuanMore: number): string {
  const now = parseYuan(price) ?? 0
  const next = Math.min(100_000_000_000, Math.max(1_000_000, now + yuanMore * 100))
  return String(Math.round(next / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
}

function dayOf(text: string): Day | undefined {
  const parsed = v.safeParse(Day, text)
  return parsed.success ? parsed.output : undefined
}

function priceOf(text: string): Scenario['price'] | undefined {
  const amount = parseYuan(text)
  return amount !== undefined && v.is(DealPrice, amount) ? amount : undefined
}

/** What it cost; undefined when it is none. */
function amountOf(text: string): Scenario['price'] | undefined {
  const amount = parseYuan(text)
  return amount !== undefined && amount >= 0 && amount <= 100_000_000_000 ? amount : undefined
}

function areaOf(text: string): Area | undefined {
  const match = /^(\d{1,5})(?:\.(\d{1,2}))?$/.exec(text.trim())
  const hundredths = match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : 0
  return hundredths > 0 ? (hundredths as Area) : undefined
}
