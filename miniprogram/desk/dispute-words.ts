import type { Comparable } from '#shared/model/assessment'
import type { ProposedAnswer } from '#shared/model/dispute'
import { yuan } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import { factLine, reportLine } from '../text/claim-words'
import { deskText } from '../text/desk'
import { disputeDesk } from '../text/desk-prices'
import { area } from '../text/format'
import { plain } from '../text/tax-formula'
import type { Trial } from './answer'

/** What a proposed answer would do, a line each. */
export function answerLines(answer: ProposedAnswer, known: readonly Comparable[]): string[] {
  const title = disputeDesk.kinds[answer.kind]
  switch (answer.kind) {
    case 'keep':
    case 'acceptPrice':
      return [title]
    case 'correctFacts':
      return [title, ...answer.facts.map(factLine)]
    case 'pickComparables':
      return [title, ...answer.sales.map((id) => saleWords(known.find(({ sale }) => sale === id)) ?? id)]
    case 'adoptAppraisal':
      return [title, reportLine(answer.appraisal)]
  }
}

function saleWords(sale: Comparable | undefined): string | undefined {
  return sale && `${sale.complex} ${disputeDesk.floor(sale.floor)}，${area(sale.area)}，${plain(sale.price)} ${deskText.yuan}`
}

/** What a new value means for the declared price. */
export function meaningOf({ floor, priceAccepted }: Pick<NonNullable<Trial['assessment']>, 'floor' | 'priceAccepted'>, price: Fen): string {
  if (priceAccepted) {
    return disputeDesk.meansAccepted(yuan(price))
  }
  return price >= floor ? disputeDesk.meansPrice(yuan(price)) : disputeDesk.meansFloor(yuan(price), yuan((floor - price) as Fen))
}

/** `+1.8%`, `−3.2%`, `0%`, from parts per million of 1_000_000. */
export function changeWords(ppm: number): string {
  const tenths = Math.round((ppm - 1_000_000) / 1000)
  return `${tenths > 0 ? '+' : tenths < 0 ? '−' : ''}${Math.abs(tenths) / 10}%`
}

/** `128 KB`, `1.9 MB`. */
export const sizeWords = (bytes: number): string => (bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`)
