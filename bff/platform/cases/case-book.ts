import type { Transaction } from 'kysely'
import type { CaseKind, CaseState, MomentKind } from '#shared/model/case'
import { dayIn, instant } from '#shared/model/day'
import { Failure } from '#shared/failure'
import type { Tables } from '../db/tables'
import type { Keys } from '../privacy/keys'
import { seal } from '../privacy/seal'
import { newCaseNumber } from './case-number'
import { joinCase } from './case-parties'
import { START, linkHash } from './chain'
import type { Link } from './chain'

interface Desk {
  keys: Keys
  now: () => number
  newId: () => string
}

/** A row of a transition table: who may move a case how. */
export interface Move<State extends string = CaseState> {
  from: State | 'nothing'
  on: MomentKind
  to: State
  by: 'taxpayer' | 'clerk' | 'system' | 'registry'
}

interface NewCase {
  id: string
  kind: CaseKind
  personId: string
  subject: string
  actor: string
}

/** Opens a case by the table's move out of nothing: its file, its number and the first moment of its timeline, in the caller's transaction. */
export async function openCase(trx: Transaction<Tables>, desk: Desk, moves: readonly Move[], given: NewCase): Promise<void> {
  const move = findMove(moves, 'nothing', 'opened')
  const at = new Date(desk.now())
  const link: Link = { caseId: given.id, seq: 1, kind: move.on, actor: given.actor, state: move.to, facts: '{}', at: instant(at.getTime()) }
  const hash = linkHash(START, link)
  await trx
    .insertInto('case_file')
    .values({
      id: given.id,
      number: newCaseNumber(dayIn(at.getTime())),
      kind: given.kind,
      person_id: given.personId,
      subject_sealed: seal(desk.keys, { table: 'case_file', column: 'subject', row: given.id }, given.subject),
      state: move.to,
      last_seq: 1,
      last_hash: hash,
      opened_at: at,
      moved_at: at,
    })
    .execute()
  await insertMoment(trx, desk.newId(), given.personId, link, START, hash)
  await joinCase(trx, { caseId: given.id, personId: given.personId, sinceSeq: 1 })
}

interface Step {
  caseId: string
  on: MomentKind
  actor: string
  facts?: Record<string, string | number>
}

/**
 * Moves a case along its transition table and adds the moment to its chain; the file is locked first, so moments come one after another.
 * @returns the moment's number in the chain
 * @throws Failure `object.not_found`, or `case.wrong_state` when the table has no such move from where the case is
 */
export async function moveCase(trx: Transaction<Tables>, desk: Desk, moves: readonly Move[], step: Step): Promise<number> {
  const file = await trx
    .selectFrom('case_file')
    .select(['person_id', 'state', 'version', 'last_seq', 'last_hash'])
    .where('id', '=', step.caseId)
    .forUpdate()
    .executeTakeFirst()
  if (!file) {
    throw new Failure('object.not_found')
  }
  const move = findMove(moves, file.state, step.on)
  const at = new Date(desk.now())
  const link: Link = {
    caseId: step.caseId,
    seq: file.last_seq + 1,
    kind: step.on,
    actor: step.actor,
    state: move.to,
    facts: JSON.stringify(step.facts ?? {}),
    at: instant(at.getTime()),
  }
  const hash = linkHash(file.last_hash, link)
  await insertMoment(trx, desk.newId(), file.person_id, link, file.last_hash, hash)
  const moved = await trx
    .updateTable('case_file')
    .set({ state: move.to, version: file.version + 1, last_seq: link.seq, last_hash: hash, moved_at: at })
    .where('id', '=', step.caseId)
    .where('state', '=', file.state)
    .where('version', '=', file.version)
    .executeTakeFirst()
  if (moved.numUpdatedRows !== 1n) {
    throw new Failure('case.wrong_state', { state: file.state, on: step.on })
  }
  return link.seq
}

function findMove(moves: readonly Move[], from: string, on: MomentKind): Move {
  const move = moves.find((row) => row.from === from && row.on === on)
  if (!move) {
    throw new Failure('case.wrong_state', { state: from, on })
  }
  return move
}

async function insertMoment(trx: Transaction<Tables>, id: string, personId: string, link: Link, previous: string, hash: string): Promise<void> {
  await trx
    .insertInto('case_moment')
    .values({
      id,
      case_id: link.caseId,
      person_id: personId,
      seq: link.seq,
      kind: link.kind,
      actor: link.actor,
      state: link.state,
      facts: link.facts,
      at: new Date(link.at),
      prev_hash: previous,
      hash,
    })
    .execute()
}
