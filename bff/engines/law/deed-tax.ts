import type { Fen, Ppm } from '#shared/model/money'
import { atLeastZero, fraction, minus } from './fraction'
import type { Law } from './law'
import type { Asked } from './need-all'
import { needAll } from './need-all'
import { share } from './share'
import type { Reason, TaxLine, Worksheet } from './tax-line'
import { taxLine } from './tax-line'
import type { Buyer, TransferFacts } from './transfer-facts'

export interface Purchase {
  readonly facts: TransferFacts
  readonly buyer: Buyer
  readonly party: number
  readonly net: Fen | undefined
  readonly missing: readonly string[]
}

/**
 * 契税 of one buyer as if the whole were theirs, on the price without VAT, by the family's count of homes and the built area.
 * @throws NotInForce before 2016-02-22
 * @law 财税〔2016〕23号 第一条 (to 2024-11-30, 90 ㎡), 财政部 税务总局 住房城乡建设部公告2024年第16号 第一条 (from 2024-12-01, 140 ㎡)
 * @law 契税法 第七条, 重庆市人大常委会决定: bought with the compensation for an expropriated home, exempt up to it
 * @law 契税法 第三条, 第六条; 财政部 税务总局公告2021年第29号: divorce
 */
export function deedTax(law: Law, { facts, buyer, party, net, missing }: Purchase): TaxLine {
  return taxLine(law, facts, { tax: 'deedTax', payer: 'buyer', party }, (sheet) => {
    const exempt = exemption(sheet, facts, buyer)
    if (exempt !== undefined) {
      return { base: net, rate: 0, due: 0 as Fen, reason: exempt }
    }
    const { rate, reason } = rateFor(sheet, facts, buyer, [missing, net])
    sheet.note('rate', rate, 'ppm')
    const price = sheet.need('', net, 'fen')
    const paidFor = compensated(sheet, facts, buyer)
    const base = atLeastZero(minus(price, paidFor))
    return { base, rate, due: share(base, rate), reason: paidFor > 0 ? 'expropriated' : reason }
  })
}

/** What this buyer got for an expropriated home, as if the whole were theirs. */
function compensated(sheet: Worksheet, { buyers }: TransferFacts, { share: own, compensation }: Buyer): Fen {
  if (compensation === undefined || !sheet.read('deed-tax.expropriation_exempt')) {
    return 0 as Fen
  }
  const whole = buyers.reduce((sum, each) => sum + each.share, 0)
  return fraction(sheet.note('compensation', compensation, 'fen'), whole, own)
}

function exemption(sheet: Worksheet, { transfer }: TransferFacts, buyer: Buyer): Reason | undefined {
  if (transfer === 'inheritance' && sheet.read('deed-tax.statutory_heir_exempt')) {
    return 'heir'
  }
  if (transfer === 'divorce' && sheet.read('deed-tax.divorce_exempt')) {
    return 'divorce'
  }
  return buyer.fromSpouse && sheet.read('deed-tax.spouses_exempt') ? 'spouses' : undefined
}

function rateFor(sheet: Worksheet, { transfer, property }: TransferFacts, buyer: Buyer, price: Asked): { rate: Ppm; reason: Reason } {
  const { homesBefore, kind } = buyer
  if (transfer !== 'sale' || property.use !== 'home' || kind === 'company') {
    needAll(sheet, price)
    return { rate: sheet.read('deed-tax.statutory_rate'), reason: 'statutoryRate' }
  }
  // The area tells nothing of a third home.
  needAll(sheet, ['homesBefore', homesBefore], homesBefore !== undefined && homesBefore >= 2 ? price : ['area', property.area], price)
  if (sheet.need('homesBefore', homesBefore, 'count') >= 2) {
    return { rate: sheet.read('deed-tax.statutory_rate'), reason: 'thirdHome' }
  }
  const area = sheet.need('area', property.area, 'area')
  const band = area <= sheet.read('deed-tax.home_area_up_to') ? 'upTo' : 'above'
  return homesBefore === 0
    ? { rate: sheet.read('deed-tax.only_home_rate')[band], reason: 'onlyHome' }
    : { rate: sheet.read('deed-tax.second_home_rate')[band], reason: 'secondHome' }
}
