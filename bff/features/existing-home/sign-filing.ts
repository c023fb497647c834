import type { Transaction } from 'kysely'
import type { InputOf } from '#shared/contract/route'
import type * as api from '#shared/contract/existing-home'
import { Failure } from '#shared/failure'
import type { Caller, OnceUseCase } from '../../http/use-case'
import { moveCase } from '../../platform/cases/case-book'
import type { Tables } from '../../platform/db/tables'
import type { World } from '../../world'
import { askAgain, requireSeen, withFresh } from './ask-again'
import type { Fresh } from './ask-again'
import { decide } from './decide'
import { requireUndisputed } from './disputes/dispute-store'
import { filingMoves } from './filing-moves'
import { callerAsPerson } from './filing-person'
import { notesTo } from './notes-to'
import { lockOwn, readOwn, settleChange } from './own-filing'
import type { Own } from './own-filing'
import { markSigned } from './party-store'
import { filingTaxes } from './party-taxes'
import { requireValidValue } from './renew-value'
import { undertakingsOf } from './undertakings'

type Body = InputOf<typeof api.signFiling>['body']

const TRIES = 3

/** Signs facts, undertakings and total as shown. The last signature decides. */
export const signFiling: OnceUseCase<typeof api.signFiling> = async (world, caller, { params: { filingId }, body }, commit) => {
  await callerAsPerson(world, caller, 'existing-home.sign')
  for (let left = TRIES; ; left--) {
    const seen = await readOwn(world, caller, filingId)
    requireReady(seen, body)
    await requireUndisputed(world.db, filingId)
    await requireValidValue(world, seen.filing)
    const fresh = await freshFor(world, seen)
    await requireSeen(world, seen.filing, seen.own, { fresh: freshOf(fresh, seen.own.position), hash: body.factsSeen })
    requireTotal(world, seen, fresh, body)
    try {
      return await commit(async (trx) => ({ filing: await sign(trx, world, { caller, seen, fresh, body }) }))
    } catch (error) {
      // The other side signed in between, or this one's facts changed in another tab: what was gathered no longer tells who is last.
      if (!(error instanceof MovedOn) || left <= 1) {
        throw error instanceof MovedOn ? new Failure('filing.changed') : error
      }
    }
  }
}

class MovedOn extends Error {}

/** The signer's facts; when nobody else is missing, those of all: the decision rests on this moment. */
function freshFor(world: World, { filing, own }: Own): Promise<Fresh> {
  const others = filing.parties.filter((party) => party !== own)
  return askAgain(world, filing, others.every(({ progress }) => progress === 'signed') ? filing.parties : [own])
}

function freshOf(fresh: Fresh, position: number) {
  const facts = fresh.facts.get(position)
  if (!facts) {
    throw new Error('the signer was not asked about')
  }
  return facts
}

function requireReady({ filing, own }: Own, body: Body): void {
  if (filing.state !== 'collecting' || own.progress === 'signed') {
    throw new Failure('filing.wrong_state', { state: filing.state })
  }
  const needed = undertakingsOf(own.side)
  const given = needed.every(({ id, version }) => body.undertakings.some((one) => one.id === id && one.version === version))
  if (own.progress !== 'confirmed' || !given || needed.length !== body.undertakings.length) {
    throw new Failure('filing.step_missing', { progress: own.progress })
  }
  if (own.factsHash !== body.factsSeen) {
    throw new Failure('filing.changed')
  }
}

function requireTotal(world: World, { filing, own }: Own, fresh: Fresh, body: Body): void {
  const { parties } = filingTaxes(world.law, filing.snapshot, withFresh(filing.parties, fresh.facts), fresh.day)
  if (parties.find(({ position }) => position === own.position)?.total !== body.totalShown) {
    throw new Failure('filing.total_changed')
  }
}

interface Signing {
  caller: Caller
  seen: Own
  fresh: Fresh
  body: Body
}

async function sign(trx: Transaction<Tables>, world: World, { caller, seen, fresh, body }: Signing) {
  const { filing, own } = await lockOwn(trx, world, caller, seen.filing.id)
  if (filing.version !== seen.filing.version || own.factsHash !== body.factsSeen) {
    throw new MovedOn()
  }
  await requireUndisputed(trx, filing.id)
  const signature = { total: body.totalShown, undertakings: body.undertakings, signedAt: new Date(world.now()) }
  await markSigned(trx, filing.id, own.position, signature)
  const parties = filing.parties.map((party) => (party === own ? { ...own, ...signature, progress: 'signed' as const } : party))
  const isLast = parties.every(({ progress }) => progress === 'signed')
  // The decision follows at once and says more: the last signature is only noted.
  const notes = notesTo(filing.parties, (party) => (isLast && party !== own ? { template: 'filing.signed-last' } : undefined))
  await moveCase(trx, world, filingMoves, { caseId: filing.id, on: 'signed', actor: caller.accountId, facts: { side: own.side }, notes })
  if (isLast) {
    await decide(trx, world, { ...filing, parties }, fresh)
  }
  return settleChange(trx, world, filing.id, own.position)
}
