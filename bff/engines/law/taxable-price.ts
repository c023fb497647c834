import type { Fen } from '#shared/model/money'
import { minus } from './fraction'
import type { Law } from './law'
import { splitAmong } from './split-among'
import type { TaxablePrice, TransferFacts } from './transfer-facts'
import { vat } from './vat'

/**
 * Declared or assessed: the declared price without VAT stands when it reaches the floor less the tolerance, or when a clerk accepted the reason;
 * else the floor is the price, without VAT by definition.
 * @returns undefined when it cannot be told, with the names of the facts that are missing
 * @law 税收征收管理法 第三十五条(六); 契税法 第四条; 国家税务总局公告2021年第25号 三: an assessed price is without VAT
 */
export function taxablePrice(law: Law, facts: TransferFacts): { price: TaxablePrice | undefined; missing: readonly string[] } {
  const { price, assessed, tolerance, lowPriceAccepted } = facts
  if (price === 'none') {
    return typeof assessed === 'number' ? { price: { kind: 'assessed', net: assessed }, missing: [] } : { price: undefined, missing: ['assessed'] }
  }
  if (price === undefined) {
    return { price: undefined, missing: ['price'] }
  }
  const declared = { kind: 'declared', gross: price } as const
  if (assessed === 'none' || lowPriceAccepted) {
    return { price: declared, missing: [] }
  }
  if (assessed === undefined) {
    return { price: undefined, missing: ['assessed'] }
  }
  const net = declaredNet(law, facts, price)
  if (typeof net !== 'number') {
    return { price: undefined, missing: net }
  }
  if (tolerance === undefined && net < assessed) {
    return { price: undefined, missing: ['tolerance'] }
  }
  const stands = BigInt(net) * 1_000_000n >= BigInt(assessed) * BigInt(1_000_000 - (tolerance ?? 0))
  return { price: stands ? declared : { kind: 'assessed', net: assessed }, missing: [] }
}

/** The declared price less the VAT it would bear, or the names of what is missing to tell. */
function declaredNet(law: Law, facts: TransferFacts, gross: Fen): Fen | readonly string[] {
  const price = { kind: 'declared', gross } as const
  const vats = splitAmong(facts.sellers.map((seller, party) => vat(law, { facts, seller, party, price, missing: [] })), facts.sellers)
  let net = gross
  for (const line of vats) {
    if (line.unknown) {
      return line.missing
    }
    net = minus(net, line.payable)
  }
  return net
}
