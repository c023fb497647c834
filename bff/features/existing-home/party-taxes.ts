import type { Day } from '#shared/model/day'
import { fen, sum } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import type { TaxLine } from '#shared/model/tax-line'
import { existingHomeTaxes } from '../../engines/law/existing-home'
import { inParts } from '../../engines/law/fraction'
import type { Law } from '../../engines/law/law'
import type { TaxLine as LawLine } from '../../engines/law/tax-line'
import type { TransferFacts } from '../../engines/law/transfer-facts'
import { whatWouldChange } from '../../engines/law/what-would-change'
import { indexIn } from './own-facts'
import type { Party, Snapshot } from './snapshot'
import { transferFacts } from './transfer-facts'

/** The taxes of a filing as the law finds them, by party. */
export interface FilingTaxes {
  facts: TransferFacts
  priceUsed: 'declared' | 'assessed' | undefined
  parties: PartyTaxes[]
}

export interface PartyTaxes {
  position: number
  side: 'seller' | 'buyer'
  /** the place among those of its side */
  index: number
  lines: TaxLine[]
  /** undefined as soon as one line is unknown */
  total: Fen | undefined
  /** own part of the price, and of the VAT in it */
  gross: Fen | undefined
  vat: Fen | undefined
  /** own part of the price without VAT */
  net: Fen | undefined
  /** own part of the price less own taxes, of a seller */
  proceeds: Fen | undefined
}

export function filingTaxes(law: Law, snapshot: Snapshot, parties: readonly Party[], day: Day): FilingTaxes {
  const facts = transferFacts(snapshot, parties, day)
  const { priceUsed, net, lines } = existingHomeTaxes(law, facts)
  return { facts, priceUsed, parties: parties.map((party) => partyTaxes({ party, index: indexIn(parties, party), facts, net, lines })) }
}

interface Found {
  party: Party
  index: number
  facts: TransferFacts
  net: Fen | undefined
  lines: readonly LawLine[]
}

function partyTaxes({ party, index, facts, net, lines }: Found): PartyTaxes {
  const own = lines.filter((line) => line.payer === party.side && line.party === index).map(shown)
  const shares = (party.side === 'seller' ? facts.sellers : facts.buyers).map(({ share }) => share)
  const part = (amount: Fen | undefined): Fen | undefined => (amount === undefined ? undefined : (inParts(amount, shares)[index] ?? fen(0)))
  const total = totalOf(own)
  const gross = typeof facts.price === 'number' ? part(facts.price) : undefined
  const proceeds = party.side === 'seller' && total !== undefined && gross !== undefined ? fen(gross - total) : undefined
  const vat = totalOf(lines.filter(({ tax }) => tax === 'vat'))
  return { position: party.position, side: party.side, index, lines: own, total, gross, vat: part(vat), net: part(net), proceeds }
}

/** The same with what would change each line: for a page, not for a decision. */
export function withChanges(law: Law, taxes: FilingTaxes): FilingTaxes {
  const { lines } = existingHomeTaxes(law, taxes.facts)
  const changes = whatWouldChange(law, taxes.facts)
  const key = (line: Pick<LawLine, 'payer' | 'party' | 'tax'>): string => `${line.payer} ${line.party} ${line.tax}`
  const places = new Map(lines.map((line, at) => [key(line), at]))
  const explained = (party: PartyTaxes): TaxLine[] =>
    party.lines.map((line) =>
      line.unknown ? line : { ...line, changes: changes.filter((change) => change.line === places.get(`${party.side} ${party.index} ${line.tax}`)).map(({ by, to, payable }) => ({ by, to, payable })) },
    )
  return { ...taxes, parties: taxes.parties.map((party) => ({ ...party, lines: explained(party) })) }
}

function totalOf(lines: readonly (TaxLine | LawLine)[]): Fen | undefined {
  const payable = lines.flatMap((line) => (line.unknown ? [] : [line.payable]))
  return payable.length === lines.length ? sum(payable) : undefined
}

/** The engine's line without whose it is: each party sees its own. */
function shown({ payer: _payer, party: _party, ...line }: LawLine): TaxLine {
  return line.unknown
    ? { ...line, missing: [...line.missing], law: line.law.map((each) => ({ ...each })) }
    : { ...line, law: line.law.map((each) => ({ ...each })), formula: line.formula.map((each) => ({ ...each })) }
}
