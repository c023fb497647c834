import type { Fen } from '#shared/model/money'
import { partOf, sumOf, total } from './fraction'
import type { KnownLine, TaxLine } from './tax-line'

/**
 * Lines computed for the whole, cut to the share of the party they belong to. Payable and relief are cut each on its own, due is their sum,
 * so that no part is negative and the parts of equal lines add up to the whole.
 * @param parties of that side, with their parts of the whole
 */
export function splitAmong(lines: readonly TaxLine[], parties: readonly { readonly share: number }[]): TaxLine[] {
  if (parties.length < 2) {
    return [...lines]
  }
  const shares = parties.map(({ share }) => share)
  return lines.map((line) => (line.unknown ? line : part(line, shares)))
}

function part(line: KnownLine, shares: readonly number[]): KnownLine {
  const { party } = line
  const cut = (amount: Fen): Fen => partOf(amount, shares, party)
  const [payable, relief] = [cut(line.payable), cut(line.relief)]
  const own = sumOf(shares, party + 1) - sumOf(shares, party)
  return {
    ...line,
    base: line.base === undefined ? undefined : cut(line.base),
    due: total(payable, relief),
    relief,
    payable,
    formula: [...line.formula, { name: 'share', value: `${own}/${sumOf(shares, shares.length)}`, unit: 'code' }],
  }
}
