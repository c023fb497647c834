import type { Fen, Ppm } from '#shared/model/money'
import { least } from './fraction'
import type { Law } from './law'
import { needAll } from './need-all'
import type { When } from './parameter'
import type { Outcome, TaxLine } from './tax-line'
import { taxLine } from './tax-line'

/** What the swap refund asks: both prices without VAT, fen; the share of the seller in the home bought, ppm. */
export interface Swap {
  readonly when: When
  readonly oldPrice: Fen | undefined
  readonly newPrice: Fen | undefined
  readonly newShare: Ppm | undefined
  readonly incomeTaxPaid: Fen | undefined
  readonly sameCity: boolean | undefined
  /** from the sale to the purchase; negative when the home was bought first */
  readonly days: number | undefined
}

/**
 * 居民换购住房退税: the income tax paid on the old home comes back in proportion to the price of the new one, at most all of it.
 * The line's payable is the refund.
 * @throws NotInForce before 2022-10-01
 * @law 财政部 税务总局公告2022年第30号, 国家税务总局公告2022年第21号 第一条, 第二条; 公告2023年第28号; 公告2026年第3号 (to 2027-12-31)
 */
export function swapRefund(law: Law, swap: Swap): TaxLine {
  return taxLine(law, swap.when, { tax: 'incomeTax', payer: 'seller', party: 0 }, (sheet): Outcome => {
    const window = sheet.readIfHolds('swap-refund.window')
    needAll(sheet, ['days', swap.days], ['sameCity', swap.sameCity], ['incomeTaxPaid', swap.incomeTaxPaid])
    const days = sheet.need('days', swap.days, 'count')
    const inCity = sheet.need('sameCity', swap.sameCity, 'flag')
    const paid = sheet.need('incomeTaxPaid', swap.incomeTaxPaid, 'fen')
    if (window === undefined || days < 0 || days > window || !inCity) {
      return { base: paid, rate: 0, due: 0 as Fen, reason: 'noRefund' }
    }
    needAll(sheet, ['oldPrice', swap.oldPrice], ['newPrice', swap.newPrice], ['newShare', swap.newShare])
    const oldPrice = sheet.need('oldPrice', swap.oldPrice, 'fen')
    const newPrice = sheet.need('newPrice', swap.newPrice, 'fen')
    const newShare = sheet.need('newShare', swap.newShare, 'ppm')
    return { base: paid, rate: 0, due: refund({ paid, oldPrice, newPrice, newShare }), reason: 'refunded' }
  })
}

interface Proportion {
  readonly paid: Fen
  readonly oldPrice: Fen
  readonly newPrice: Fen
  readonly newShare: Ppm
}

/** `paid × min(1, new × share ÷ old)`, rounded once. */
function refund({ paid, oldPrice, newPrice, newShare }: Proportion): Fen {
  const above = BigInt(paid) * BigInt(newPrice) * BigInt(newShare)
  const below = BigInt(oldPrice) * 1_000_000n
  return below === 0n ? paid : least(paid, Number((above * 2n + below) / (below * 2n)) as Fen)
}
