import type { Fen, Ppm } from '#shared/model/money'
import { atLeastZero, minus, total } from './fraction'
import { invoiceYears } from './holding'
import type { Law } from './law'
import { asked, needAll } from './need-all'
import { share } from './share'
import type { Outcome, TaxLine, Worksheet } from './tax-line'
import { taxLine } from './tax-line'
import type { Appraisal, Seller, TransferFacts } from './transfer-facts'

export interface LandGain {
  readonly facts: TransferFacts
  readonly seller: Seller
  readonly party: number
  readonly net: Fen | undefined
  readonly missing: readonly string[]
  /** surcharges and stamp of this sale, net of relief */
  readonly taxes: readonly TaxLine[]
}

/**
 * 土地增值税 by the appraisal where there is one, else by the invoice method: purchase invoice with 5 % a year, deed tax, and the taxes of this sale against the income without VAT.
 * The formula carries `years` and `deductions`.
 * @law 财税〔2008〕137号 第三条: a home sold by an individual is exempt
 * @law 土地增值税暂行条例 第七条; 财税〔2006〕21号 第二条; 国税函〔2010〕220号 第七条; 国家税务总局公告2026年第3号 第五条
 */
export function landVat(law: Law, gain: LandGain): TaxLine {
  const { facts, seller, party } = gain
  return taxLine(law, facts, { tax: 'landVat', payer: 'seller', party }, (sheet): Outcome => {
    const individual = seller.kind === 'individual'
    if (individual && facts.property.use === 'home' && sheet.read('land-vat.home_exempt')) {
      return { base: gain.net, rate: 0, due: 0 as Fen, reason: 'individualHome' }
    }
    if (facts.transfer !== 'sale') {
      // Gifts outside the family of 财税字〔1995〕48号 第四条 count as a transfer; how they are valued is the bureau's to say.
      return { base: gain.net, rate: 0, due: 0 as Fen, reason: facts.transfer === 'otherGift' ? sheet.lack('landVatValueOfGift') : 'familyDivision' }
    }
    const appraisal = seller.cost.appraisal
    if (appraisal !== undefined && sheet.read('land-vat.appraisal_deductible')) {
      return byAppraisal(sheet, gain, appraisal)
    }
    if (seller.cost.original === undefined && seller.incomeMethod === 'assessed') {
      needAll(sheet, [gain.missing, gain.net])
      const income = sheet.need('', gain.net, 'fen')
      const rate = sheet.note('rate', sheet.read('land-vat.other_property_assessed_rate'), 'ppm')
      return { base: income, rate, due: share(income, rate), reason: 'assessed' }
    }
    needAll(sheet, [gain.missing, gain.net], ['original', seller.cost.original], ['purchaseInvoice', seller.cost.invoiceDay], ['originalDeedTax', seller.cost.deedTax], ...gain.taxes.map(asked))
    const income = sheet.need('', gain.net, 'fen')
    const base = deductions(sheet, gain)
    return progressive(sheet, minus(income, base), base)
  })
}

function byAppraisal(sheet: Worksheet, { net, missing, taxes }: LandGain, { replacement, newness, land, fee }: Appraisal): Outcome {
  needAll(sheet, [missing, net], ...taxes.map(asked))
  const income = sheet.need('', net, 'fen')
  const worth = share(sheet.note('replacement', replacement, 'fen'), sheet.note('newness', newness, 'ppm'))
  const paid = total(sheet.note('landPaid', land, 'fen'), sheet.note('appraisalFee', fee, 'fen'))
  const base = sheet.note('deductions', total(worth, paid, ...taxes.map((line) => sheet.payableOf(line.tax, line))), 'fen')
  return progressive(sheet, minus(income, base), base)
}

function deductions(sheet: Worksheet, { facts, seller, taxes }: LandGain): Fen {
  const invoice = sheet.need('original', seller.cost.original, 'fen')
  const invoiceDay = sheet.need('purchaseInvoice', seller.cost.invoiceDay, 'day')
  const years = sheet.note('years', invoiceYears(invoiceDay, facts.day, sheet.read('land-vat.part_year_over')), 'years')
  const uplift = share(invoice, (sheet.read('land-vat.yearly_uplift') * years) as Ppm)
  const deedTax = sheet.read('land-vat.deed_tax_deductible') ? sheet.need('originalDeedTax', seller.cost.deedTax, 'fen') : (0 as Fen)
  const now = total(...taxes.map((line) => sheet.payableOf(line.tax, line)))
  return sheet.note('deductions', total(invoice, uplift, deedTax, now), 'fen')
}

function progressive(sheet: Worksheet, gain: Fen, deducted: Fen): Outcome {
  if (gain <= 0) {
    return { base: atLeastZero(gain), rate: 0, due: 0 as Fen, reason: 'noGain' }
  }
  const brackets = sheet.read('land-vat.brackets')
  // "Over 50 %" means more than that: gain × 1 000 000 against deductions × over, exact.
  const passed = brackets.filter(({ over }) => BigInt(gain) * 1_000_000n > BigInt(deducted) * BigInt(over))
  const { rate, quick } = passed[passed.length - 1] ?? sheet.lack('parameter:land-vat.brackets')
  sheet.note('rate', rate, 'ppm')
  sheet.note('quick', quick, 'ppm')
  const due = minus(share(gain, rate), share(deducted, quick))
  return { base: gain, rate, due, reason: 'onGain' }
}
