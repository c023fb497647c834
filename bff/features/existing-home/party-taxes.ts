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
import type { Change } from '../../engines/law/what-would-change'
import { lineView } from '../../platform/tax-lines/line-view'
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

/** @param explained also with what would change each line: for a page, not for a decision */
export function filingTaxes(law: Law, snapshot: Snapshot, parties: readonly Party[], day: Day, explained = false): FilingTaxes {
  const facts = transferFacts(snapshot, parties, day)
  const { priceUsed, net, lines } = existingHomeTaxes(law, facts)
  const changes = explained ? whatWouldChange(law, facts, lines) : undefined
  return { facts, priceUsed, parties: parties.map((party) => partyTaxes({ party, index: indexIn(parties, party), facts, net, lines, changes })) }
}

interface Found {
  party: Party
  index: number
  facts: TransferFacts
  net: Fen | undefined
  lines: readonly LawLine[]
  changes: readonly Change[] | undefined
}

function partyTaxes({ party, index, facts, net, lines, changes }: Found): PartyTaxes {
  const isOwn = (line: LawLine): boolean => line.payer === party.side && line.party === index
  const own = lines.flatMap((line, at) => (isOwn(line) ? [lineView(line, changes?.filter((change) => change.line === at))] : []))
  const shares = (party.side === 'seller' ? facts.sellers : facts.buyers).map(({ share }) => share)
  const part = (amount: Fen | undefined): Fen | undefined => (amount === undefined ? undefined : (inParts(amount, shares)[index] ?? fen(0)))
  const total = totalOf(own)
  const gross = typeof facts.price === 'number' ? part(facts.price) : undefined
  const proceeds = party.side === 'seller' && total !== undefined && gross !== undefined ? fen(gross - total) : undefined
  const vat = totalOf(lines.filter(({ tax }) => tax === 'vat'))
  return { position: party.position, side: party.side, index, lines: own, total, gross, vat: part(vat), net: part(net), proceeds }
}

function totalOf(lines: readonly (TaxLine | LawLine)[]): Fen | undefined {
  const payable = lines.flatMap((line) => (line.unknown ? [] : [line.payable]))
  return payable.length === lines.length ? sum(payable) : undefined
}
