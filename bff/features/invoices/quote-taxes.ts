import type { Day } from '#shared/model/day'
import type { InvoiceWish } from '#shared/model/invoice'
import { fen } from '#shared/model/money'
import type { Fen, Ppm } from '#shared/model/money'
import { DISTRICTS } from '../../engines/law/districts'
import { generalOutput, invoiceTaxes } from '../../engines/law/invoice-taxes'
import type { InvoiceFacts } from '../../engines/law/invoice-taxes'
import type { Law } from '../../engines/law/law'
import type { TaxLine } from '../../engines/law/tax-line'
import { placeClass } from '../../engines/law/tax-office'
import type { CatalogueItem } from './catalogue'

/** As what somebody sells. */
export type SellerKind = 'person' | 'smallPayer' | 'generalPayer'

export interface Taxed {
  lines: TaxLine[]
  withheld: TaxLine | undefined
  /** without VAT; undefined while VAT is unknown */
  net: Fen | undefined
  rate: Ppm | undefined
  /** paid now; undefined while a line is unknown */
  total: Fen | undefined
  isLaterReturn: boolean
}

interface Given {
  wish: InvoiceWish
  item: CatalogueItem
  seller: SellerKind
  day: Day
  /** what stands beside it against the threshold */
  others: Fen
  /** where the seller is registered; undefined: nowhere */
  district: string | undefined
  /** lets homes without the reduced rate of individuals */
  isEnterprise: boolean
}

/** Every tax of a wish. A registered payer pays nothing now but for a special invoice of a small one: the rest goes into its return. */
export function taxesOf(law: Law, given: Given): Taxed {
  const { wish, item, seller, day } = given
  const when = { day, place: 'CQ' }
  if (seller === 'generalPayer') {
    const line = generalOutput(law, { when, rate: item.general, gross: wish.gross })
    return { lines: [line], withheld: undefined, ...printed(wish.gross, line), total: fen(0), isLaterReturn: true }
  }
  const facts = factsOf(given)
  const { lines, withheld } = invoiceTaxes(law, facts)
  if (seller === 'smallPayer' && wish.kind === 'ordinary') {
    // What the quarter decides is not known on the invoice: the reduced rate stands on it either way.
    const [line] = invoiceTaxes(law, { ...facts, waives: wish.waives ?? 'exemption' }).lines
    return { lines, withheld, ...printed(wish.gross, line), total: fen(0), isLaterReturn: true }
  }
  return { lines, withheld, ...printed(wish.gross, lines[0]), total: totalOf(lines), isLaterReturn: false }
}

function factsOf({ wish, item, seller, day, others, district, isEnterprise }: Given): InvoiceFacts {
  const kind = seller === 'person' ? 'person' : 'smallPayer'
  return {
    when: { day, place: 'CQ' },
    deal: isEnterprise && item.deal === 'homeRent' ? 'otherRent' : item.deal,
    gross: wish.gross,
    months: wish.rent?.months,
    others,
    // A rent stands where the property is; the counter on the phone is the city's, an urban district, for whom no register places elsewhere.
    location: placeClass(countyIn(wish.rent?.place) ?? kindOf(district), 'street'),
    halving: true,
    seller: kind,
    kind: wish.kind,
    waives: wish.waives,
    income: item.income === 'ownUsed' && kind === 'smallPayer' ? 'business' : item.income,
    isBuyerBusiness: wish.buyer.kind === 'business',
  }
}

const kindOf = (district: string | undefined): 'district' | 'county' => DISTRICTS.find(({ code }) => code === district)?.kind ?? 'district'

const countyIn = (place: string | undefined): 'district' | 'county' | undefined => (place === undefined ? undefined : DISTRICTS.find(({ name }) => place.includes(name))?.kind)

/** What stands on the invoice: the amount without the VAT that is charged, and its rate. */
function printed(gross: Fen, vat: TaxLine | undefined): Pick<Taxed, 'net' | 'rate'> {
  return vat === undefined || vat.unknown ? { net: undefined, rate: undefined } : { net: fen(gross - vat.payable), rate: vat.rate }
}

function totalOf(lines: readonly TaxLine[]): Fen | undefined {
  let total = 0
  for (const line of lines) {
    if (line.unknown) {
      return undefined
    }
    total += line.payable
  }
  return fen(total)
}
