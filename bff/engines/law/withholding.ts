import type { Fen, Ppm } from '#shared/model/money'
import { atLeastZero, minus } from './fraction'
import type { Law } from './law'
import type { When } from './parameter'
import { share } from './share'
import type { TaxLine, Worksheet } from './tax-line'
import { taxLine } from './tax-line'

export interface Payment {
  readonly when: When
  readonly income: 'labour' | 'author' | 'royalty'
  /** one payment without VAT, fen */
  readonly amount: Fen | undefined
}

/**
 * What the payer of 劳务报酬, 稿酬 or 特许权使用费 withholds from one payment; not collected at the counter of a proxy invoice.
 * @throws NotInForce before 2019-01-01
 * @law 国家税务总局公告2018年第61号 第八条, 附件2
 */
export function withholding(law: Law, { when, income, amount }: Payment): TaxLine {
  return taxLine(law, when, { tax: 'incomeTax', payer: 'seller', party: 0 }, (sheet) => {
    const left = afterDeduction(sheet, sheet.need('amount', amount, 'fen'))
    if (income === 'labour') {
      const { rate, tax } = bracketed(sheet.read('withholding.labour_brackets'), left)
      return { base: left, rate, due: tax, reason: 'taxed' }
    }
    const base = income === 'author' ? share(left, sheet.read('withholding.author_income_share')) : left
    const rate = sheet.read('withholding.author_and_royalty_rate')
    return { base, rate, due: share(base, rate), reason: 'taxed' }
  })
}

/**
 * What the payer of a rent for things, as machines and cars, withholds: 财产租赁所得, without repairs and taxes nobody showed.
 * @law 个人所得税法 第三条, 第六条
 */
export function thingRentWithholding(law: Law, { when, amount }: Omit<Payment, 'income'>): TaxLine {
  return taxLine(law, when, { tax: 'incomeTax', payer: 'seller', party: 0 }, (sheet) => {
    const rent = sheet.need('amount', amount, 'fen')
    const { flatUpTo, flat, share: part } = sheet.read('letting.expense_deduction')
    const base = atLeastZero(minus(rent, rent <= flatUpTo ? flat : share(rent, part)))
    const rate = sheet.read('letting.other_income_rate')
    return { base, rate, due: share(base, rate), reason: 'taxed' }
  })
}

function afterDeduction(sheet: Worksheet, amount: Fen): Fen {
  const { flatUpTo, flat, share: part } = sheet.read('withholding.expense_deduction')
  return atLeastZero(minus(amount, amount <= flatUpTo ? flat : share(amount, part)))
}

/** Progressive by amount: `income × rate − quick` of the last bracket it goes over. */
export function bracketed(brackets: readonly { over: Fen; rate: Ppm; quick: Fen }[], income: Fen): { rate: Ppm | 0; tax: Fen } {
  const passed = brackets.filter(({ over }) => income > over)
  const last = passed[passed.length - 1]
  return last ? { rate: last.rate, tax: minus(share(income, last.rate), last.quick) } : { rate: 0, tax: 0 as Fen }
}
