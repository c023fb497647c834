import type { Fen } from '#shared/model/money'
import { atLeastZero, least, minus, total } from './fraction'
import type { Law } from './law'
import type { Asked } from './need-all'
import { asked, needAll } from './need-all'
import { share } from './share'
import type { Outcome, Reason, TaxLine, Worksheet } from './tax-line'
import { taxLine } from './tax-line'
import type { Cost, Seller, TransferFacts } from './transfer-facts'
import { yearsHeld } from './vat'

export interface Gain {
  readonly facts: TransferFacts
  readonly seller: Seller
  readonly party: number
  readonly net: Fen | undefined
  readonly missing: readonly string[]
  /** surcharges, stamp and land VAT of this sale, net of relief */
  readonly taxes: readonly TaxLine[]
}

/**
 * 个人所得税 of one seller as if the whole were theirs: 满五唯一, else 20 % of the gain or the assessed rate.
 * @law 财税字〔1994〕20号 二(六), 国税发〔2007〕33号 三: own use five years and the couple's only home
 * @law 国税发〔2007〕38号: sold at an auction without papers
 * @law 国税发〔2006〕108号, 财税〔2016〕43号: gain and assessed rate, income without VAT
 */
export function incomeTax(law: Law, gain: Gain): TaxLine {
  const { facts, seller, party, net, missing, taxes } = gain
  return taxLine(law, facts, { tax: 'incomeTax', payer: 'seller', party }, (sheet): Outcome => {
    const exempt = exemption(sheet, facts, seller)
    if (exempt !== undefined) {
      return { base: net, rate: 0, due: 0 as Fen, reason: exempt }
    }
    const { incomeMethod, cost } = seller
    needAll(sheet, ['incomeMethod', incomeMethod], [missing, net], ...(incomeMethod === 'actual' ? [...costsAsked(cost), ...taxes.map(asked)] : []))
    const method = sheet.need('incomeMethod', incomeMethod, 'code')
    const income = sheet.need('', net, 'fen')
    return method === 'assessed' ? assessed(sheet, gain, income) : onGain(sheet, gain, income)
  })
}

function exemption(sheet: Worksheet, facts: TransferFacts, seller: Seller): Reason | undefined {
  if (seller.kind !== 'individual') {
    return 'notIndividual'
  }
  if (facts.transfer !== 'sale') {
    return 'relativeOrNoGain'
  }
  if (facts.property.use !== 'home') {
    return undefined
  }
  const years = yearsHeld(facts, seller)
  needAll(sheet, ['onlyHome', seller.onlyHome], ['yearsHeld', seller.onlyHome === false ? 0 : years])
  if (!sheet.need('onlyHome', seller.onlyHome, 'flag')) {
    return undefined
  }
  return sheet.need('yearsHeld', years, 'years') >= sheet.read('income-tax.home_exempt_after') ? 'onlyHomeFiveYears' : undefined
}

function assessed(sheet: Worksheet, { facts, seller }: Gain, income: Fen): Outcome {
  if (seller.cost.given && !sheet.read('income-tax.given_home_may_be_assessed')) {
    return sheet.lack('original')
  }
  const usual = facts.property.use === 'home' ? 'income-tax.home_assessed_rate' : 'income-tax.other_property_assessed_rate'
  const name = facts.auctioned === true ? 'income-tax.auction_assessed_rate' : usual
  const rate = sheet.note('rate', sheet.read(name), 'ppm')
  return { base: income, rate, due: share(income, rate), reason: 'assessed' }
}

function onGain(sheet: Worksheet, { seller: { cost }, taxes }: Gain, income: Fen): Outcome {
  const rate = sheet.note('rate', sheet.read('income-tax.property_transfer_rate'), 'ppm')
  const original = sheet.need('original', cost.original, 'fen')
  const paid = taxes.map((line) => sheet.payableOf(line.tax, line))
  const costs = [original, ...paid, sheet.need('originalTaxes', then(cost), 'fen'), decoration(sheet, original, cost)]
  costs.push(sheet.need('interest', cost.interest, 'fen'), sheet.need('otherCosts', cost.other, 'fen'))
  const gain = atLeastZero(minus(income, ...costs))
  return { base: gain, rate, due: share(gain, rate), reason: gain > 0 ? 'onGain' : 'noGain' }
}

/** Taxes paid at the purchase. */
const then = ({ taxes, deedTax }: Cost): Fen | undefined => (taxes === undefined || deedTax === undefined ? undefined : total(taxes, deedTax))

const costsAsked = (cost: Cost): Asked[] => [
  ['original', cost.original],
  ['originalTaxes', then(cost)],
  ['decoration', cost.decoration],
  ['interest', cost.interest],
  ['otherCosts', cost.other],
]

/** Decoration with invoices, up to 10 % of the original value, 15 % for public and affordable housing. */
function decoration(sheet: Worksheet, original: Fen, { decoration: spent, publicHousing }: Cost): Fen {
  if (spent === 0) {
    return spent
  }
  const { commodity, publicHousing: raised } = sheet.read('income-tax.decoration_cap')
  const cap = share(original, publicHousing ? raised : commodity)
  return sheet.need('decoration', spent && least(spent, cap), 'fen')
}
