import type { Comparable } from '#shared/model/assessment'
import type { Claim, DisputedFact, ProposedAnswer } from '#shared/model/dispute'
import { yuan } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import { deskText } from '../text/desk'
import { disputeDesk } from '../text/desk-prices'
import { answerText, justReasonWords } from '../text/disputes'
import { area } from '../text/format'
import { nameOfStep } from '../text/price'
import { plain } from '../text/tax-formula'
import type { FactName, Trial } from './answer'

/** A fact of a home in words: `12 层`, `89.42 ㎡`, `精装`. */
export function factWords(name: FactName, value: DisputedFact['value']): string {
  switch (name) {
    case 'floor':
      return disputeDesk.floor(Number(value))
    case 'builtArea':
      return area(Number(value))
    case 'decoration':
    case 'orientation':
      return nameOfStep(name, String(value))
  }
}

/** The ground of a claim, and what it says in particular, a line each. */
export function claimLines(claim: Claim): string[] {
  const title = disputeDesk.grounds[claim.ground]
  switch (claim.ground) {
    case 'wrongFact':
      return [title, answerText.fact(disputeDesk.factNames[claim.fact.name], factWords(claim.fact.name, claim.fact.value))]
    case 'comparables':
      return [title, ...claim.sales.map((sale) => answerText.sale(sale.complex, sale.month, area(sale.area), yuan(sale.price)))]
    case 'appraisal':
      return [title, reportWords(claim.appraisal)]
    case 'justReason':
      return [title, justReasonWords[claim.reason]]
  }
}

/** What a proposed answer would do, a line each. */
export function answerLines(answer: ProposedAnswer, known: readonly Comparable[]): string[] {
  const title = disputeDesk.kinds[answer.kind]
  switch (answer.kind) {
    case 'keep':
    case 'acceptPrice':
      return [title]
    case 'correctFacts':
      return [title, ...answer.facts.map(({ name, value }) => answerText.fact(disputeDesk.factNames[name], factWords(name, value)))]
    case 'pickComparables':
      return [title, ...answer.sales.map((id) => saleWords(known.find(({ sale }) => sale === id)) ?? id)]
    case 'adoptAppraisal':
      return [title, reportWords(answer.appraisal)]
  }
}

const reportWords = ({ by, number, on, value }: { by: string; number: string; on: string; value: Fen }): string => answerText.appraisal(by, number, on, yuan(value))

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
