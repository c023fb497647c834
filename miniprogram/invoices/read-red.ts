import { listBusinesses } from '#shared/contract/businesses'
import { readRedLetter } from '#shared/contract/red-letters'
import { Failure } from '#shared/failure'
import type { CaseId } from '#shared/model/ids'
import type { RedLetter } from '#shared/model/invoice'
import type { BusinessCode } from '#shared/model/tax-number'
import { call } from '../api/call'

export interface FoundRed {
  redLetter: RedLetter
  /** for whom it was found: a business, or absent oneself */
  as: BusinessCode | undefined
}

/** A red letter as who it concerns: whom the page names, oneself, else one of the businesses one may act for. A message tells the person, not the business. */
export async function readRed(redId: CaseId, first: BusinessCode | undefined): Promise<FoundRed> {
  try {
    return await readAs(redId, first)
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'object.not_found') {
      throw error
    }
    return elsewhere(redId, first, error)
  }
}

async function elsewhere(redId: CaseId, first: BusinessCode | undefined, otherwise: Failure): Promise<FoundRed> {
  const { items } = await call(listBusinesses, {})
  const others = [undefined, ...items.map(({ code }) => code)].filter((code) => code !== first)
  for (const as of others) {
    try {
      return await readAs(redId, as)
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'object.not_found') {
        throw error
      }
    }
  }
  throw otherwise
}

async function readAs(redId: CaseId, as: BusinessCode | undefined): Promise<FoundRed> {
  const { redLetter } = await call(readRedLetter, { params: { redId }, query: as === undefined ? {} : { as } })
  return { redLetter, as }
}
