import type { Appraisal } from '#shared/model/assessment'
import type { Claim, DisputedFact } from '#shared/model/dispute'
import { yuan } from '#shared/model/money'
import { answerText, disputeText, factTitles, justReasonWords } from './disputes'
import { area } from './format'
import { nameOfStep } from './price'

/** A fact of the home in words: `12 层`, `89.42 ㎡`, `精装`. */
export function factWords(name: DisputedFact['name'], value: string | number): string {
  switch (name) {
    case 'floor':
      return `${String(value).replace('-', '−')} ${disputeText.floorUnit}`
    case 'builtArea':
      return area(Number(value))
    case 'decoration':
    case 'orientation':
      return nameOfStep(name, String(value))
  }
}

/** The same behind another word: figures stand apart from it. */
export const factApart = (name: DisputedFact['name'], value: string | number): string => factWords(name, value).replace(/^(?=[\d−])/, ' ')

/** `楼层应该是 3 层`. */
export const factLine = ({ name, value }: DisputedFact): string => answerText.fact(factTitles[name], factApart(name, value))

/** An appraiser's report: whose, which, when, how much. */
export const reportLine = ({ by, number, on, value }: Appraisal): string => answerText.appraisal(by, number, on, yuan(value))

/** What a claim says in particular, beside its ground. */
export function claimLines(claim: Claim): string[] {
  switch (claim.ground) {
    case 'wrongFact':
      return [factLine(claim.fact)]
    case 'comparables':
      return claim.sales.map((sale) => answerText.sale(sale.complex, sale.month, area(sale.area), yuan(sale.price)))
    case 'appraisal':
      return [reportLine(claim.appraisal)]
    case 'justReason':
      return [justReasonWords[claim.reason]]
  }
}
