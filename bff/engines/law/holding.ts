import type { Day } from '#shared/model/day'
import { fullYears, monthsLater } from './calendar'

/** How the seller came by the property, with the days its papers carry. */
export type Acquisition =
  | { how: 'bought'; title: Day | undefined; deedTaxReceipt: Day | undefined }
  | { how: 'publicHousingReform'; contract: Day | undefined; payment: Day | undefined; title: Day | undefined }
  /** inheritance, will, divorce, support, gift between direct relatives: the previous owner's start goes on */
  | { how: 'fromFamily'; previousOwnerSince: Day | undefined }
  | { how: 'otherGift'; title: Day | undefined; deedTaxReceipt: Day | undefined }
  | { how: 'courtDocument'; effective: Day | undefined }
  | { how: 'selfBuilt'; title: Day | undefined }
  /** no national text found: a person decides */
  | { how: 'resettlement' }

/**
 * 购房时间: the day the holding period starts; undefined when the papers do not say.
 * @law 国税发〔2005〕89号 三(四), 国税发〔2005〕172号: market purchase, the earlier of title and deed-tax receipt; public housing, the earliest paper
 * @law 国税发〔2005〕172号 四, 国税发〔2006〕144号: from family, the previous owner's day; any other gift, the new papers
 * @law 国家税务总局公告2017年第8号: the effective day of the court's or arbitrator's document
 */
export function heldSince(acquisition: Acquisition): Day | undefined {
  switch (acquisition.how) {
    case 'bought':
    case 'otherGift':
      return earliest([acquisition.title, acquisition.deedTaxReceipt])
    case 'publicHousingReform':
      return earliest([acquisition.contract, acquisition.payment, acquisition.title])
    case 'fromFamily':
      return acquisition.previousOwnerSince
    case 'courtDocument':
      return acquisition.effective
    case 'selfBuilt':
      return acquisition.title
    case 'resettlement':
      return undefined
  }
  return acquisition satisfies never
}

/**
 * Years between purchase and sale invoice for the land VAT uplift: each full 12 months is one, a remainder over `partOver` months one more.
 * @law 国税函〔2010〕220号 七
 */
export function invoiceYears(purchase: Day, sale: Day, partOver: number): number {
  const years = Math.max(0, fullYears(purchase, sale))
  return monthsLater(purchase, years * 12 + partOver) < sale ? years + 1 : years
}

function earliest(days: readonly (Day | undefined)[]): Day | undefined {
  return days.filter((day) => day !== undefined).sort()[0]
}
