import type { Day } from '#shared/model/day'
import type { Fen, Ppm } from '#shared/model/money'
import { fraction } from './fraction'
import type { Law } from './law'
import { needAll } from './need-all'
import type { When } from './parameter'
import type { ValueOf } from './parameter-shapes'
import type { Outcome, TaxLine, Worksheet } from './tax-line'
import { taxLine } from './tax-line'

/** One home of one person, as the pilot looks at it. */
export interface PilotHome {
  readonly when: When
  /** six digits; today's district or the one before a merger */
  readonly district: string
  /** a detached commercial home (独栋商品住宅); undefined: the register does not say */
  readonly detached: boolean | undefined
  /** the day it was bought; `not`: it was not bought but inherited, given, or came from a work unit */
  readonly bought: Day | 'not'
  /** what the whole home cost, fen */
  readonly price: Fen | undefined
  /** 0.01 ㎡ */
  readonly area: number
  /** the bureau's average of new homes in the main districts over the two years before, fen a ㎡ */
  readonly averagePrice: Fen | undefined
  /** somebody from elsewhere without household, firm or work here (三无人员) */
  readonly outsider: boolean | undefined
}

/** The first day of the pilot; homes bought from then on are newly bought ones (新购住房). */
const FIRST_DAY = '2011-01-28' as Day

/**
 * The nine main districts (主城九区) by their codes, with what two of them became in 2025.
 * @law 重庆市人民政府令第247号; 国务院 2025-11-06 批复 (江北, 渝北 → 两江新区)
 */
const DISTRICTS: readonly string[] = ['500103', '500104', '500105', '500106', '500107', '500108', '500109', '500112', '500113', '500157']

const HUNDRED_PERCENT = 1_000_000

/**
 * 个人住房房产税 (重庆试点) of one home for one year, as one line. One free area a family: it is the caller's to give it to one home only.
 * Unknown where the terms of the day are not known to us, where the register does not say how the home stands, and where the average price is missing.
 * @throws NotInForce before 2011-01-28
 * @law 重庆市人民政府令第247号 (2011-01-28 施行); 修订文本 2025-01-01 起施行
 */
export function housingTax(law: Law, home: PilotHome): TaxLine {
  return taxLine(law, home.when, { tax: 'propertyTax', payer: 'seller', party: 0 }, (sheet) => {
    const outsidersToo = sheet.read('housing-tax.outsider_ordinary_taxed')
    if (!DISTRICTS.includes(home.district)) {
      return nothing('outsidePilot')
    }
    const isNew = home.bought !== 'not' && home.bought >= FIRST_DAY
    if (!sheet.need('detached', home.detached, 'flag')) {
      if (outsidersToo && isNew && sheet.need('outsider', home.outsider, 'flag')) {
        sheet.lack('outsiderTerms')
      }
      if (!isNew) {
        return nothing('notNewlyBought')
      }
    }
    return onPrice(sheet, home, isNew)
  })
}

function onPrice(sheet: Worksheet, home: PilotHome, isNew: boolean): Outcome {
  // Asked first: what is not known of the terms is the bureau's to say, whatever else is missing.
  const terms = sheet.read('housing-tax.terms')
  needAll(sheet, ['price', home.price], ['averagePrice', home.averagePrice])
  const price = sheet.need('price', home.price, 'fen')
  const average = sheet.need('averagePrice', home.averagePrice, 'fen')
  const area = sheet.note('area', home.area, 'area')
  const multiple = fraction(price, HUNDRED_PERCENT * 100, area * average)
  if (!home.detached && multiple < terms.newFrom) {
    return nothing('belowMultiple')
  }
  const rate = rateAt(terms, multiple)
  const free = isNew ? terms.freeNew : terms.freeDetached
  const base = fraction(price, Math.max(0, area - free), area)
  return { base, rate, due: fraction(base, rate, HUNDRED_PERCENT), reason: 'taxed' }
}

const rateAt = ({ low, middleFrom, middle, highFrom, high }: ValueOf<'housing-tax.terms'>, multiple: number): Ppm =>
  multiple >= highFrom ? high : multiple >= middleFrom ? middle : low

const nothing = (reason: Outcome['reason']): Outcome => ({ base: undefined, rate: 0, due: 0 as Fen, reason })
