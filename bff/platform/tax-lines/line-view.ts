import type { TaxLine } from '#shared/model/tax-line'
import type { TaxLine as LawLine } from '../../engines/law/tax-line'
import type { Change } from '../../engines/law/what-would-change'

/** The engine's line as its payer sees it: without whose it is, and with what would change it where that was asked for. */
export function lineView({ payer: _payer, party: _party, ...line }: LawLine, changes?: readonly Change[]): TaxLine {
  const law = line.law.map((each) => ({ ...each }))
  if (line.unknown) {
    return { ...line, missing: [...line.missing], law }
  }
  const known = { ...line, law, formula: line.formula.map((each) => ({ ...each })) }
  return changes ? { ...known, changes: changes.map(({ by, to, payable }) => ({ by, to, payable })) } : known
}
