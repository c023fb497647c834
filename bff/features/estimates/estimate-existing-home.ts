import { setImmediate } from 'node:timers/promises'
import type * as api from '#shared/contract/estimates'
import type { ReplyIn } from '#shared/contract/route'
import { Failure } from '#shared/failure'
import { fen } from '#shared/model/money'
import type { Scenario } from '#shared/model/scenario'
import { existingHomeTaxes, payableBy } from '../../engines/law/existing-home'
import type { Law } from '../../engines/law/law'
import { NotInForce } from '../../engines/law/parameter'
import type { TransferFacts } from '../../engines/law/transfer-facts'
import type { TaxLine } from '../../engines/law/tax-line'
import { whatWouldChange } from '../../engines/law/what-would-change'
import type { Change } from '../../engines/law/what-would-change'
import type { UseCase } from '../../http/use-case'
import { createLine } from '../../platform/jobs/in-line'
import { lineView } from '../../platform/tax-lines/line-view'
import { scenarioFacts } from './scenario-facts'

type Item = ReplyIn<typeof api.estimateExistingHome>['items'][number]

/** Line by line a scenario costs twenty times as much, in computing and in the reply, and nobody looks at more than two beside each other. */
const MOST_IN_LINES = 6

/** Each scenario by the law of its day; nothing is asked of anybody and nothing is kept. */
export const estimateExistingHome: UseCase<typeof api.estimateExistingHome> = async (world, _caller, { body: { scenarios, detail } }) => {
  if (detail === 'lines' && scenarios.length > MOST_IN_LINES) {
    throw new Failure('request.invalid', { fields: { scenarios: 'max_length' } })
  }
  return { items: await inLine(() => estimateAll(world.law, scenarios, detail === 'lines')) }
}

/** Anybody may ask, so all who ask share one place: between two scenarios everybody else in the house has a turn. */
const inLine = createLine({ atOnce: 1, waiting: 100 })

async function estimateAll(law: Law, scenarios: readonly Scenario[], detailed: boolean): Promise<Item[]> {
  const items: Item[] = []
  for (const scenario of scenarios) {
    items.push(estimate(law, scenario, detailed))
    await setImmediate()
  }
  return items
}

function estimate(law: Law, scenario: Scenario, detailed: boolean): Item {
  const facts = scenarioFacts(scenario)
  try {
    const { priceUsed, lines } = existingHomeTaxes(law, facts)
    const changes = detailed ? whatWouldChange(law, facts, lines) : []
    const sold = payableBy(lines, 'seller')
    return {
      ...(priceUsed ? { priceUsed } : {}),
      seller: side({ facts, lines, changes, detailed }, 'seller'),
      buyer: side({ facts, lines, changes, detailed }, 'buyer'),
      ...(sold === undefined ? {} : { proceeds: fen(scenario.price - sold) }),
    }
  } catch (error) {
    // A day outside the values we have: said, not guessed.
    if (error instanceof NotInForce) {
      return { seller: {}, buyer: {}, notInForce: true }
    }
    throw error
  }
}

interface Computed {
  facts: TransferFacts
  lines: readonly TaxLine[]
  changes: readonly Change[]
  detailed: boolean
}

function side({ facts, lines, changes, detailed }: Computed, payer: TaxLine['payer']): Item['seller'] {
  const total = payableBy(lines, payer)
  const parties = (payer === 'seller' ? facts.sellers : facts.buyers).map((_, party) =>
    lines.flatMap((line, at) => (line.payer === payer && line.party === party ? [lineView(line, changes.filter((change) => change.line === at))] : [])),
  )
  return { ...(total === undefined ? {} : { total }), ...(detailed ? { parties } : {}) }
}
