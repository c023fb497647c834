import type { Transaction } from 'kysely'
import type { CaseKind, CaseState, MomentKind } from '#shared/model/case'
import { dayIn, instant } from '#shared/model/day'
import { Failure } from '#shared/failure'
import type { Tables } from '../db/tables'
import { SILENT, noticeOfMoment } from '../notices/moment-plan'
import { tell } from '../notices/tell'
import type { Keys } from '../privacy/keys'
import { seal } from '../privacy/seal'
import { caseFields, openSubject, subjectPlace } from './case-fields'
import { newCaseNumber } from './case-number'
import { joinCase, listParties } from './case-parties'
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
  /** of the first moment: in what capacity it was opened */
  facts?: Record<string, string | number>
}

/** Opens a case by the table's move out of nothing: its file, its number and the first moment of its timeline, in the caller's transaction. */
export async function openCase(trx: Transaction<Tables>, desk: Desk, moves: readonly Move[], given: NewCase): Promise<void> {
  const move = findMove(moves, 'nothing', 'opened')
  const at = new Date(desk.now())
  const link: Link = { caseId: given.id, seq: 1, kind: move.on, actor: given.actor, state: move.to, facts: JSON.stringify(given.facts ?? {}), at: instant(at.getTime()) }
  const hash = linkHash(START, link)
  const number = newCaseNumber(dayIn(at.getTime()))
  await trx
    .insertInto('case_file')
    .values({
      id: given.id,
      number,
      kind: given.kind,
      person_id: given.personId,
      subject_sealed: seal(desk.keys, subjectPlace(given.id), given.subject),
      state: move.to,
      last_seq: 1,
      last_hash: hash,
      opened_at: at,
      moved_at: at,
    })
    .execute()
  await insertMoment(trx, desk.newId(), given.personId, link, START, hash)
  await joinCase(trx, { caseId: given.id, personId: given.personId, sinceSeq: 1 })
  const file = { kind: given.kind, number, subject: given.subject }
  await tellOfMoment(trx, desk, file, link, { caseId: given.id, on: move.on, actor: given.actor, about: given.personId })
}

interface Step {
  caseId: string
  on: MomentKind
  actor: string
  facts?: Record<string, string | number>
  /** whom it is about when it is not the actor's own act: the payer of a payment the treasury tells of */
  about?: string
  /** who becomes a party by this step */
  joining?: string
  /** what everybody's notice says beyond its case's own fields; no part of the chain */
  says?: Readonly<Record<string, string>>
  /** what one person's notice says beyond the usual, or which other notice it is */
  notes?: ReadonlyMap<string, Note>
}

/** What a step says to one person: another notice than the plan's, or more than its case's own fields. */
export interface Note {
  template?: string
  fields?: Readonly<Record<string, string>>
}

/**
 * Moves a case along its transition table and adds the moment to its chain; the file is locked first, so moments come one after another.
 * @throws Failure `object.not_found`, or `case.wrong_state` when the table has no such move from where the case is
 */
export async function moveCase(trx: Transaction<Tables>, desk: Desk, moves: readonly Move[], step: Step): Promise<void> {
  const file = await trx
    .selectFrom('case_file')
    .select(['kind', 'number', 'subject_sealed', 'person_id', 'state', 'version', 'last_seq', 'last_hash'])
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
  if (step.joining !== undefined) {
    await joinCase(trx, { caseId: step.caseId, personId: step.joining, sinceSeq: link.seq })
  }
  const subject = openSubject(desk.keys, step.caseId, file.subject_sealed)
  await tellOfMoment(trx, desk, { kind: file.kind as CaseKind, number: file.number, subject }, link, step)
}

interface File {
  kind: CaseKind
  number: string
  subject: string
}

/** Each party of a case is told of each of its moments. */
async function tellOfMoment(trx: Transaction<Tables>, desk: Desk, file: File, link: Link, step: Step): Promise<void> {
  const plan = noticeOfMoment(file.kind, step.on)
  if (plan === SILENT) {
    return
  }
  const said = caseFields(file)
  const parties = await listParties(trx, step.caseId, step.actor)
  const side = step.facts?.['side']
  const told = parties.map(({ personId, isActor }) => {
    const isSelf = step.about === undefined ? isActor : personId === step.about
    const note = step.notes?.get(personId)
    return {
      personId,
      template: note?.template ?? (isSelf ? plan.own : plan.others),
      event: `case/${step.caseId}/${link.seq}`,
      caseId: step.caseId,
      fields: { ...said, ...(side === undefined ? {} : { side: String(side) }), ...step.says, ...note?.fields },
      isOwn: isActor,
    }
  })
  await tell(trx, desk, told.filter(({ template }) => template !== SILENT))
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
