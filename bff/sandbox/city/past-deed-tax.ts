import type { Day } from '#shared/model/day'

/** From here on the city's sales left a contract, a declaration and a receipt; older ones are on paper. */
export const DIGITAL_SINCE = '2016-03-01' as Day

interface Transfer {
  use: 'home' | 'parking'
  /** 0.01 ㎡ */
  builtArea: number
  on: Day
  /** the family's only home 1, its second 2, one more 3 */
  rank: number
}

/**
 * Deed tax rate, ppm, that a past declaration of the sandbox city carries; only what lies in the past is ever asked.
 * @law 财税〔2016〕23号 (2016-02-22): 90 ㎡; 财政部 税务总局 住房城乡建设部公告2024年第16号 (2024-12-01): 140 ㎡
 */
export function pastDeedTaxRate({ use, builtArea, on, rank }: Transfer): number {
  if (use === 'parking' || rank > 2) {
    return 30_000
  }
  const small = builtArea <= (on >= '2024-12-01' ? 14_000 : 9000)
  if (small) {
    return 10_000
  }
  return rank === 1 ? 15_000 : 20_000
}

/**
 * The tax-exclusive price a past declaration rests on, fen.
 * New homes were sold with VAT (11 %, 10 %, 9 %), existing ones without once held two years, before with 5 % (3 % from 2026).
 */
export function pastTaxBase(price: number, { on, isNew, heldTwoYears }: { on: Day; isNew: boolean; heldTwoYears: boolean }): number {
  if (isNew) {
    const rate = on >= '2019-04-01' ? 9 : on >= '2018-05-01' ? 10 : on >= '2016-05-01' ? 11 : 0
    return Math.round((price * 100) / (100 + rate))
  }
  if (heldTwoYears || on < '2016-05-01') {
    return price
  }
  return Math.round((price * 100) / (100 + (on >= '2026-01-01' ? 3 : 5)))
}
