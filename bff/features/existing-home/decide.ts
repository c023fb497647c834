import type { Transaction } from 'kysely'
import { instant } from '#shared/model/day'
import type { RuleResult } from '#shared/model/filing'
import { answerBy } from '../../engines/law/working-time'
import { moveCase } from '../../platform/cases/case-book'
import type { Tables } from '../../platform/db/tables'
import type { World } from '../../world'
import { approve } from './approve'
import { withFresh } from './ask-again'
import type { Fresh } from './ask-again'
import { filingMoves } from './filing-moves'
import { checkRules } from './filing-rules'
import { keepRules } from './filing-store'
import type { FilingRecord } from './filing-store'
import { notesTo } from './notes-to'
import { factsHash } from './own-facts'
import { keepFacts, markUnsigned } from './party-store'
import { filingTaxes } from './party-taxes'
import type { FilingTaxes } from './party-taxes'

/** How long a clerk has, of working time. */
const REVIEW_MINUTES = 30

/** All have signed: approved at once when every rule holds, else held for a clerk with the rules that do not. */
export async function decide(trx: Transaction<Tables>, world: World, signed: FilingRecord, fresh: Fresh): Promise<void> {
  const filing = { ...signed, parties: withFresh(signed.parties, fresh.facts) }
  const { snapshot, parties } = filing
  const taxes = filingTaxes(world.law, snapshot, parties, fresh.day)
  if (await sentBack(trx, world, filing, { fresh, taxes })) {
    return
  }
  const rules = checkRules({ snapshot, home: fresh.home, contract: fresh.contract, parties, taxes })
  if (rules.every(({ holds }) => holds)) {
    await approve(trx, world, { filing, taxes, rules, day: fresh.day, by: { on: 'approved', actor: 'rules' } })
    return
  }
  await hold(trx, world, filing, rules)
}

async function hold(trx: Transaction<Tables>, world: World, { id: caseId, parties }: FilingRecord, rules: RuleResult[]): Promise<void> {
  const now = world.now()
  const by = answerBy(now, REVIEW_MINUTES)
  await keepRules(trx, caseId, rules, { at: new Date(now), answerBy: new Date(by) })
  const failed = rules.filter(({ holds }) => !holds).map(({ rule }) => rule)
  const notes = notesTo(parties, () => ({ fields: { answerBy: instant(by) } }))
  await moveCase(trx, world, filingMoves, { caseId, on: 'held', actor: 'rules', facts: { failed: failed.join(',') }, notes })
}

/** A signature given for facts or a total that no longer hold is asked for again: nobody is bound to what they did not see. */
async function sentBack(trx: Transaction<Tables>, world: World, filing: FilingRecord, { fresh, taxes }: { fresh: Fresh; taxes: FilingTaxes }): Promise<boolean> {
  let any = false
  for (const party of filing.parties) {
    const place = { caseId: filing.id, position: party.position }
    const facts = fresh.facts.get(party.position)
    if (facts && factsHash(filing.snapshot, filing.parties, party.position) !== party.factsHash) {
      await keepFacts(trx, world.keys, { ...place, facts })
      any = true
    } else if (taxes.parties.find(({ position }) => position === party.position)?.total !== party.total) {
      await markUnsigned(trx, filing.id, party.position)
      any = true
    }
  }
  return any
}
