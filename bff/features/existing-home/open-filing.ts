import { createHash } from 'node:crypto'
import * as v from 'valibot'
import type { Transaction } from 'kysely'
import type * as api from '#shared/contract/existing-home'
import { Failure } from '#shared/failure'
import { dayIn } from '#shared/model/day'
import { CaseId } from '#shared/model/ids'
import type { OwnedHome } from '../../adapters/core/owned-home'
import { homesOf } from '../../adapters/core/registry'
import { saleState } from '../../engines/law/sale-state'
import type { OnceUseCase } from '../../http/use-case'
import { openCase } from '../../platform/cases/case-book'
import type { Tables } from '../../platform/db/tables'
import { blindIndex } from '../../platform/privacy/blind-index'
import type { World } from '../../world'
import { agreeDeal } from './agree-deal'
import type { Agreed } from './agree-deal'
import { filingMoves } from './filing-moves'
import { callerAsPerson } from './filing-person'
import type { KnownPerson } from './filing-person'
import { insertFiling } from './filing-store'
import { homeTitle } from './filing-view'
import { gatherParty } from './gather-facts'
import { insertInvitation } from './invitation-store'
import { settleChange } from './own-filing'
import { insertParty, keepFacts } from './party-store'
import { homeFacts, keepValue, valueFor, withValue } from './value-filing'

/** A seller begins: the home, the deal, what it is worth for tax; all owners are sellers, the deal names the buyers. */
export const openFiling: OnceUseCase<typeof api.openFiling> = async (world, caller, { body }, commit) => {
  const person = await callerAsPerson(world, caller, 'existing-home.open')
  const day = dayIn(world.now())
  const home = (await homesOf(world.core, person.idNumber)).find(({ unitNumber }) => unitNumber === body.unitNumber)
  if (!home) {
    throw new Failure('object.not_found')
  }
  if (home.use !== 'home' || saleState(home).kind !== 'open') {
    throw new Failure('filing.home_closed')
  }
  const agreed = await agreeDeal(world, body.deal, { home, idNumber: person.idNumber, day })
  const facts = await gatherParty(world, { side: 'seller', idNumber: person.idNumber, home, day })
  const valued = valueFor(world, { home: homeFacts(home), day, reason: 'opened', version: 1 })
  const snapshot = withValue({ day, home, deal: agreed.deal }, valued)
  const caseId = v.parse(CaseId, world.newId())
  return commit(async (trx) => {
    const given = { id: caseId, kind: 'existingHomeSale', personId: person.id, subject: homeTitle(snapshot), actor: caller.accountId } as const
    await openCase(trx, world, filingMoves, given)
    await insertFiling(trx, world.keys, { caseId, titleKey: titleKey(home), snapshot })
    await keepValue(trx, world, { caseId, valued, by: caller.accountId })
    const position = await insertParties(trx, world, { caseId, home, agreed, person })
    await keepFacts(trx, world.keys, { caseId, position, facts })
    return { filing: await settleChange(trx, world, caseId, position) }
  })
}

/** One title, one filing: the next owner's title has another number. */
export const titleKey = ({ unitNumber, certificateNumber }: OwnedHome): string => createHash('sha256').update(`${unitNumber}|${certificateNumber}`).digest('hex')

interface Parties {
  caseId: string
  home: OwnedHome
  agreed: Agreed
  person: KnownPerson
}

/** @returns the opener's position */
async function insertParties(trx: Transaction<Tables>, world: World, { caseId, home, agreed, person }: Parties): Promise<number> {
  const sellers = home.owners.map(({ name, idNumber, parts, of }) => ({ side: 'seller' as const, identity: { name, idNumber }, share: { parts, of } }))
  const buyers = agreed.buyers.map(({ identity, share }) => ({ side: 'buyer' as const, identity, share }))
  let opener = 0
  for (const [at, party] of [...sellers, ...buyers].entries()) {
    const isOpener = party.side === 'seller' && party.identity.idNumber === person.idNumber
    const known = party.identity.idNumber
    opener = isOpener ? at + 1 : opener
    await insertParty(trx, world.keys, {
      caseId,
      position: at + 1,
      ...party,
      opener: isOpener,
      ...(isOpener ? { personId: person.id } : {}),
      ...(known === undefined ? {} : { idNumberIndex: blindIndex(world.keys, 'id_number', known) }),
    })
    if (!isOpener) {
      // A card in WeChat carries its code when it is tapped: too late to make one then.
      await insertInvitation(trx, world.keys, { id: world.newId(), caseId, position: at + 1, at: new Date(world.now()) })
    }
  }
  return opener
}
