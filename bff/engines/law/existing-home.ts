import type { Fen } from '#shared/model/money'
import { deedTax } from './deed-tax'
import { minus, total } from './fraction'
import { giftIncomeTax } from './gift-income-tax'
import { incomeTax } from './income-tax'
import { landVat } from './land-vat'
import type { Law } from './law'
import { stampTax } from './stamp-tax'
import { surcharges } from './surcharges'
import type { TaxLine } from './tax-line'
import { splitAmong } from './split-among'
import { taxablePrice } from './taxable-price'
import type { Buyer, Seller, TaxablePrice, TransferFacts } from './transfer-facts'
import { vat } from './vat'

/** What the taxes rest on, and the lines, seller by seller and then buyer by buyer. */
export interface TransferTaxes {
  /** which price counts; undefined when it cannot be told */
  readonly priceUsed: TaxablePrice['kind'] | undefined
  /** price without VAT, fen; undefined when it cannot be told */
  readonly net: Fen | undefined
  readonly lines: readonly TaxLine[]
}

/**
 * Every tax on the transfer of one existing property, both sides, one line a tax and payer. Co-owners and co-buyers each bear their share:
 * a line is computed for the whole with that party's facts and cut by shares, so that equal parties add up to the whole to the fen.
 * A line that lacks a fact or a parameter is unknown and names it.
 * @throws NotInForce on a day before the first value of a parameter the transfer needs
 */
export function existingHomeTaxes(law: Law, facts: TransferFacts): TransferTaxes {
  const { price, missing } = taxablePrice(law, facts)
  const parts = facts.sellers.map((seller, party): SellerPart => ({ seller, party, price, missing, vat: vat(law, { facts, seller, party, price, missing }) }))
  const vats = splitAmong(parts.map((part) => part.vat), facts.sellers)
  const net = netOf(price, vats)
  const sold = parts.map((part) => sellerLines(law, facts, part))
  const bought = facts.buyers.map((buyer, party) => buyerLines(law, facts, { buyer, party, net, missing: lacking(missing, vats) }))
  return {
    priceUsed: price?.kind,
    net,
    lines: [...vats, ...splitAmong(sold.flat(), facts.sellers), ...splitAmong(bought.flat(), facts.buyers)],
  }
}

/** Payable of one side, fen; undefined as soon as one of its lines is unknown. */
export function payableBy(lines: readonly TaxLine[], payer: TaxLine['payer']): Fen | undefined {
  let payable = 0 as Fen
  for (const line of lines) {
    if (line.payer === payer) {
      if (line.unknown) {
        return undefined
      }
      payable = total(payable, line.payable)
    }
  }
  return payable
}

interface SellerPart {
  readonly seller: Seller
  readonly party: number
  readonly price: TaxablePrice | undefined
  readonly missing: readonly string[]
  readonly vat: TaxLine
}

function sellerLines(law: Law, facts: TransferFacts, { seller, party, price, vat: ownVat, ...of }: SellerPart): TaxLine[] {
  const net = netOf(price, [ownVat])
  const missing = lacking(of.missing, [ownVat])
  const extra = surcharges(law, { when: facts, party, location: facts.property.location, halving: seller.halving, vat: ownVat })
  const stamp = stampTax(law, { facts, whose: { payer: 'seller', party }, party: seller, net, missing })
  const land = landVat(law, { facts, seller, party, net, missing, taxes: [...extra, stamp] })
  const income = incomeTax(law, { facts, seller, party, net, missing, taxes: [...extra, stamp, land] })
  return [...extra, stamp, land, income]
}

function buyerLines(law: Law, facts: TransferFacts, { buyer, party, net, missing }: BuyerPart): TaxLine[] {
  const stamp = stampTax(law, { facts, whose: { payer: 'buyer', party }, party: buyer, net, missing })
  const deed = deedTax(law, { facts, buyer, party, net, missing })
  if (facts.transfer === 'sale' || buyer.kind === 'company') {
    return [stamp, deed]
  }
  return [stamp, deed, giftIncomeTax(law, { facts, party, net, missing, stamp, deedTax: deed, deedTaxPaid: buyer.deedTaxPaid })]
}

interface BuyerPart {
  readonly buyer: Buyer
  readonly party: number
  readonly net: Fen | undefined
  readonly missing: readonly string[]
}

/** What keeps the price without VAT from being known. */
function lacking(missing: readonly string[], vats: readonly TaxLine[]): readonly string[] {
  const unknown = vats.flatMap((line) => (line.unknown ? line.missing : []))
  return unknown.length === 0 ? missing : [...new Set([...missing, ...unknown])]
}

/** The price without VAT: declared less the VAT of these lines, or the assessed value, which has none in it. */
function netOf(price: TaxablePrice | undefined, vats: readonly TaxLine[]): Fen | undefined {
  if (price?.kind !== 'declared') {
    return price?.net
  }
  return vats.reduce<Fen | undefined>((net, line) => (net === undefined || line.unknown ? undefined : minus(net, line.payable)), price.gross)
}
