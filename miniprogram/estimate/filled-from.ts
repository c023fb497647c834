import type { ReplyOf } from '#shared/contract/route'
import type { readTaxSheet } from '#shared/contract/existing-home'
import type { Filing, FilingParty } from '#shared/model/filing'
import type { Fen } from '#shared/model/money'
import type { WhatIf } from '../state/what-if'
import { blank } from './scenario-of'
import { plain } from '../text/tax-formula'

/** The form as a filing tells it: what the caller may see of it, the rest is not known. */
export function filledFrom(filing: Filing, assessment: ReplyOf<typeof readTaxSheet>['assessment']): WhatIf {
  const fact = (name: string) => filing.facts.find((each) => each.name === name)?.value
  const [original, deedTax, homes, only] = [fact('original'), fact('originalDeedTax'), fact('homesBefore'), fact('onlyHome')]
  return {
    ...blank,
    filledFrom: nameOf(filing),
    price: plain(filing.deal.price),
    heldSince: textOf(fact('heldSince')),
    area: (filing.home.area / 100).toFixed(2),
    original: typeof original === 'number' ? plain(original) : '',
    ...(typeof deedTax === 'number' ? { originalDeedTax: deedTax as Fen } : {}),
    ...(assessment === undefined ? {} : { floor: assessment.floor }),
    location: locationOf(fact('location')),
    onlyHome: typeof only === 'boolean' ? (only ? 'yes' : 'no') : '',
    homesBefore: typeof homes === 'number' ? (homes === 0 ? '0' : homes === 1 ? '1' : '2') : '',
    sellerShares: sharesOf(filing.parties, 'seller'),
    buyerShares: sharesOf(filing.parties, 'buyer'),
  }
}

/** A draft of another filing, or of an older state of it, is no draft of this one. */
const nameOf = ({ id, version }: Pick<Filing, 'id' | 'version'>): string => `${id}@${version}`

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const locationOf = (value: unknown): WhatIf['location'] => (value === 'countyTown' || value === 'elsewhere' ? value : 'urbanDistrict')

/** Parts of one denominator, in lowest terms. */
function sharesOf(parties: readonly FilingParty[], side: FilingParty['side']): number[] {
  const shares = parties.filter((party) => party.side === side).map(({ share }) => share)
  const whole = shares.reduce((product, { of }) => product * of, 1)
  const parts = shares.map(({ parts: own, of }) => (own * whole) / of)
  const common = parts.reduce(divisor, 0)
  return parts.length === 0 ? [1] : parts.map((part) => part / common)
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b)
}
