import type * as api from '#shared/contract/estimates'
import type { ReplyIn } from '#shared/contract/route'
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
import { scenarioFacts } from './scenario-facts'

type Item = ReplyIn<typeof api.estimateExistingHome>['items'][number]
type Line = NonNullable<Item['seller']['parties']>[number][number]

/** Each scenario by the law of its day; nothing is asked of anybody and nothing is kept. */
export const estimateExistingHome: UseCase<typeof api.estimateExistingHome> = (world, _caller, { body }) =>
  Promise.resolve({ items: body.scenarios.map((scenario) => estimate(world.law, scenario, body.detail === 'lines')) })

function estimate(law: Law, scenario: Scenario, detailed: boolean): Item {
  const facts = scenarioFacts(scenario)
  try {
    const { priceUsed, lines } = existingHomeTaxes(law, facts)
    const changes = detailed ? whatWouldChange(law, facts) : []
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
    lines.flatMap((line, at) => (line.payer === payer && line.party === party ? [shown(line, changes.filter((change) => change.line === at))] : [])),
  )
  return { ...(total === undefined ? {} : { total }), ...(detailed ? { parties } : {}) }
}

function shown({ payer: _payer, party: _party, ...line }: TaxLine, changes: readonly Change[]): Line {
  const law = line.law.map((each) => ({ ...each }))
  return line.unknown
    ? { ...line, missing: [...line.missing], law }
    : { ...line, law, formula: line.formula.map((each) => ({ ...each })), changes: changes.map(({ by, to, payable }) => ({ by, to, payable })) }
}
