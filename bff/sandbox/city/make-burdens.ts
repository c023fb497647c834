import { addDays, addMonths, daysBetween } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { Acquisition, Mortgage, PendingSale, Seizure } from './city-facts'
import { districtByCode } from './districts'
import { priceOf } from './price-model'
import type { Random } from './random'

export const BANKS = ['嘉江银行', '川东银行', '缙云银行', '山城农村银行']

/** The last acquisition of each home: who owns it today. */
export const currentOnes = (acquisitions: readonly Acquisition[]): Acquisition[] =>
  acquisitions.filter((one, at) => acquisitions[at + 1]?.home !== one.home)

/** Loans on bought homes: most run without a ban, some with a registered one, some are paid off. */
export function makeMortgages(random: Random, current: readonly Acquisition[], today: Day): Mortgage[] {
  return current.flatMap(({ home, on, price }) => {
    if (price === null || home.use === 'parking' || addMonths(on, 240) < today || !random.chance(0.42)) {
      return []
    }
    const since = addDays(on, random.between(3, 40))
    const endedOn = addMonths(since, random.between(6, 230))
    const paidOff = endedOn < today && random.chance(0.4)
    const amount = Math.round((price * random.between(30, 70)) / 100 / 1_000_000) * 1_000_000
    return since < today
      ? [{ home, bank: random.pick(BANKS), amount, transferBan: random.chance(0.15), since, endedOn: paidOff ? endedOn : null }]
      : []
  })
}

/** A court has its hand on a few homes; some seizures are over. */
export function makeSeizures(random: Random, current: readonly Acquisition[], today: Day): Seizure[] {
  return current.flatMap(({ home, on }) => {
    const held = daysBetween(on, today)
    if (held < 200 || !random.chance(0.012)) {
      return []
    }
    const since = addDays(on, random.between(90, held - 60))
    const lifted = random.chance(0.35)
    const court = `${districtByCode(home.building.complex.district).name}人民法院`
    return [{ home, court, since, endedOn: lifted ? addDays(since, random.between(10, 59)) : null }]
  })
}

/** Net-signed in the last weeks, taxes not declared yet: free homes with one buyer household each. */
export function makePending(
  random: Random,
  current: readonly Acquisition[],
  around: { today: Day; burdened: ReadonlySet<unknown> },
): PendingSale[] {
  return current.flatMap(({ home, owners, household, on }) => {
    if (home.use === 'parking' || around.burdened.has(home) || addMonths(on, 6) > around.today || !random.chance(0.012)) {
      return []
    }
    const buyer = random.pick(current).household
    const price = priceOf(home, around.today, random.normal() * 0.05)
    const signedOn = addDays(around.today, -random.between(1, 40))
    return buyer === household ? [] : [{ home, sellers: owners, buyers: [{ citizen: buyer.head, parts: 1, of: 1 }], price, signedOn }]
  })
}
