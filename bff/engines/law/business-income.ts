import type { Fen } from '#shared/model/money'
import { atLeastZero, least, minus } from './fraction'
import type { Law } from './law'
import { needAll } from './need-all'
import type { When } from './parameter'
import { share } from './share'
import type { TaxLine } from './tax-line'
import { taxLine } from './tax-line'
import { bracketed } from './withholding'

export interface Business {
  readonly when: When
  readonly revenue: Fen | undefined
  readonly cost: Fen | undefined
  /** months of business the period covers */
  readonly months: number | undefined
}

/**
 * 个人所得税 on 经营所得 of an individual business; the relief is half of the tax on the part of the income up to a limit.
 * @throws NotInForce before 2021-01-01
 * @law 个人所得税法 第六条, 附表二; 财政部 税务总局公告2023年第12号 第一条
 */
export function businessIncomeTax(law: Law, { when, revenue, cost, months }: Business): TaxLine {
  return taxLine(law, when, { tax: 'incomeTax', payer: 'seller', party: 0 }, (sheet) => {
    needAll(sheet, ['revenue', revenue], ['cost', cost], ['months', months])
    const income = sheet.need('revenue', revenue, 'fen')
    const spent = sheet.need('cost', cost, 'fen')
    const personal = (sheet.read('business-income.monthly_deduction') * sheet.need('months', months, 'count')) as Fen
    const base = atLeastZero(minus(income, spent, personal))
    const brackets = sheet.read('business-income.brackets')
    const { rate, tax: due } = bracketed(brackets, base)
    const limits = sheet.readIfHolds('business-income.relief')
    const relief = limits ? share(bracketed(brackets, least(base, limits.upTo)).tax, limits.share) : (0 as Fen)
    return { base, rate, due, relief, reason: base === 0 ? 'loss' : relief > 0 ? 'halved' : 'taxed' }
  })
}
