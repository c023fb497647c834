import type { Fen } from '#shared/model/money'
import { atLeastZero, minus } from './fraction'
import type { Law } from './law'
import { asked, needAll } from './need-all'
import { share } from './share'
import type { TaxLine } from './tax-line'
import { taxLine } from './tax-line'
import type { TransferFacts } from './transfer-facts'

export interface Received {
  readonly facts: TransferFacts
  readonly party: number
  readonly net: Fen | undefined
  readonly missing: readonly string[]
  readonly stamp: TaxLine
  readonly deedTax: TaxLine
  /** by receipt; undefined: the deed tax line counts */
  readonly deedTaxPaid: Fen | undefined
}

/**
 * 个人所得税 of one who receives a property for nothing (偶然所得): 20 % of the value less the taxes paid on receiving it; close family pays none.
 * @law 财税〔2009〕78号 第一条, 第三条; 财政部 税务总局公告2019年第74号 第二条
 */
export function giftIncomeTax(law: Law, { facts, party, net, missing, ...paid }: Received): TaxLine {
  return taxLine(law, facts, { tax: 'incomeTax', payer: 'buyer', party }, (sheet) => {
    if (facts.transfer !== 'otherGift' && sheet.read('income-tax.family_gift_exempt')) {
      return { base: net, rate: 0, due: 0 as Fen, reason: 'familyDivision' }
    }
    const rate = sheet.note('rate', sheet.read('income-tax.gift_rate'), 'ppm')
    needAll(sheet, [missing, net], asked(paid.stamp), paid.deedTaxPaid === undefined ? asked(paid.deedTax) : ['', paid.deedTaxPaid])
    const value = sheet.need('', net, 'fen')
    const receipt = paid.deedTaxPaid === undefined ? undefined : sheet.note('deedTaxPaid', paid.deedTaxPaid, 'fen')
    const deedTax = receipt ?? sheet.payableOf('deedTax', paid.deedTax)
    const base = atLeastZero(minus(value, deedTax, sheet.payableOf('stampTax', paid.stamp)))
    return { base, rate, due: share(base, rate), reason: 'giftReceived' }
  })
}
