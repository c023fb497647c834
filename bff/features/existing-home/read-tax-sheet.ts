import type * as api from '#shared/contract/existing-home'
import { Failure } from '#shared/failure'
import { dayIn } from '#shared/model/day'
import type { UseCase } from '../../http/use-case'
import { assessmentShown } from './assessment-view'
import { readOwn, viewOf } from './own-filing'
import { filingTaxes } from './party-taxes'
import { undertakingsOf } from './undertakings'

/** Own taxes on the facts that were confirmed, by today's law: what signing would fix. */
export const readTaxSheet: UseCase<typeof api.readTaxSheet> = async (world, caller, { params }) => {
  const { filing, own } = await readOwn(world, caller, params.filingId)
  if (filing.state !== 'collecting' && filing.state !== 'inReview') {
    throw new Failure('filing.wrong_state', { state: filing.state })
  }
  const day = dayIn(world.now())
  const taxes = filingTaxes(world.law, filing.snapshot, filing.parties, day, true)
  const mine = taxes.parties.find(({ position }) => position === own.position)
  const { assessment } = filing.snapshot
  return {
    filing: await viewOf(world.db, world, filing, own.position),
    day,
    ...(assessment ? { assessment: assessmentShown(assessment) } : {}),
    ...(taxes.priceUsed ? { priceUsed: taxes.priceUsed } : {}),
    lines: mine?.lines ?? [],
    ...(mine?.net === undefined ? {} : { net: mine.net }),
    ...(mine?.total === undefined ? {} : { total: mine.total }),
    ...(mine?.proceeds === undefined ? {} : { proceeds: mine.proceeds }),
    undertakings: undertakingsOf(own.side),
  }
}
