import type { Fen } from '#shared/model/money'
import type { Law } from './law'
import { needAll } from './need-all'
import { share } from './share'
import { halved } from './surcharges'
import type { Reason, TaxLine, Whose, Worksheet } from './tax-line'
import { taxLine } from './tax-line'
import type { Buyer, Seller, TransferFacts } from './transfer-facts'

export interface Deed {
  readonly facts: TransferFacts
  readonly whose: Omit<Whose, 'tax'>
  readonly party: Seller | Buyer
  /** the price without VAT; undefined with what is missing for it */
  readonly net: Fen | undefined
  readonly missing: readonly string[]
}

/**
 * 印花税 of one side on the deed of transfer, on the amount without VAT.
 * @throws NotInForce before 2022-07-01 where it is not exempt
 * @law 财税〔2008〕137号 第二条 (from 2008-11-01): an individual sells or buys a home
 * @law 印花税法, 印花税税目税率表 (from 2022-07-01)
 */
export function stampTax(law: Law, { facts, whose, party, net, missing }: Deed): TaxLine {
  return taxLine(law, facts, { tax: 'stampTax', ...whose }, (sheet) => {
    const exempt = exemption(sheet, facts, party.kind === 'individual')
    if (exempt !== undefined) {
      return { base: net, rate: 0, due: 0 as Fen, reason: exempt }
    }
    const rate = sheet.note('rate', sheet.read('stamp-tax.property_transfer_rate'), 'ppm')
    needAll(sheet, [missing, net], ['halving', party.halving])
    const base = sheet.need('', net, 'fen')
    const due = share(base, rate)
    const relief = halved(sheet, due, party.halving)
    return { base, rate, due, relief, reason: relief > 0 ? 'halved' : 'taxed' }
  })
}

function exemption(sheet: Worksheet, { transfer, property }: TransferFacts, individual: boolean): Reason | undefined {
  if (transfer === 'inheritance' || transfer === 'legacy' || transfer === 'divorce') {
    return 'noDeed'
  }
  if (property.use !== 'home' || !individual) {
    return undefined
  }
  if (transfer === 'sale') {
    return sheet.read('stamp-tax.home_exempt') ? 'individualHome' : undefined
  }
  return sheet.read('stamp-tax.home_gift_exempt') ? 'homeGift' : undefined
}
