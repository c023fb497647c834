import type { InferResult, Kysely, Transaction, Updateable } from 'kysely'
import { Failure } from '#shared/failure'
import type { CaseNumber, CaseState, CaseTodo, MomentKind } from '#shared/model/case'
import type { CaseId } from '#shared/model/ids'
import type { BusinessRole, ControlClass, SupplyRule, SupplyVerdict } from '#shared/model/supply'
import { moveCase } from '../cases/case-book'
import type { Move } from '../cases/case-book'
import { listParties, setTodos } from '../cases/case-parties'
import type { Tables } from '../db/tables'
import type { Keys } from '../privacy/keys'
import { seal, unseal } from '../privacy/seal'
import { appealMoves, paperMoves, quotaMoves } from './supply-moves'

/** What of a request is nobody else's business: kept sealed. */
export interface SupplyContent {
  /** names of the business and of who asked */
  business: string
  person: string
  /** in the words of who asked */
  reason?: string
  /** where the post brings it; as it stood in the address book */
  to?: { name: string; phone: string; place: string }
  /** a clerk's words */
  grounds?: string
}

/** A request of supply as it is kept; its state is the case's, written in the same transaction. */
export interface SupplyRecord extends SupplyContent {
  caseId: CaseId
  number: CaseNumber
  kind: 'quota' | 'paper' | 'appeal'
  code: string
  personId: string
  role: BusinessRole
  version: number
  state: CaseState
  verdict: SupplyVerdict | undefined
  /** class of the business when it asked */
  control: ControlClass
  rules: SupplyRule[]
  /** fen without VAT, or sheets */
  asked: number | undefined
  given: number | undefined
  /** of a raise, `YYYY-MM` */
  month: string | undefined
  invoiceKind: 'ordinary' | 'special' | undefined
  /** finding an appeal is about */
  reasonId: string | undefined
  decidedBy: string | undefined
  delivery: 'post' | 'outlet' | undefined
  outletId: string | undefined
  addressId: string | undefined
  pickupSealed: string | undefined
  rangeId: string | undefined
  openedAt: Date
  heldAt: Date | undefined
}

const contentPlace = (caseId: string) => ({ table: 'supply_request', column: 'content', row: caseId })

export const sealSupply = (keys: Keys, caseId: string, { business, person, reason, to, grounds }: SupplyContent): string =>
  seal(keys, contentPlace(caseId), JSON.stringify({ business, person, reason, to, grounds }))

const rowsOf = (db: Kysely<Tables>) => db.selectFrom('supply_request as s').innerJoin('case_file as f', 'f.id', 's.case_id').selectAll('s').select('f.number')

type Row = InferResult<ReturnType<typeof rowsOf>>[number]

export async function findSupply(db: Kysely<Tables>, keys: Keys, caseId: string): Promise<SupplyRecord | undefined> {
  const row = await rowsOf(db).where('s.case_id', '=', caseId).executeTakeFirst()
  return row && toRecord(keys, row)
}

/** Locks the request: its moves come one after another. @throws Failure `object.not_found` */
export async function lockSupply(trx: Transaction<Tables>, keys: Keys, caseId: string): Promise<SupplyRecord> {
  // The row alone: the case's file is locked after it, by the move.
  await trx.selectFrom('supply_request').select('case_id').where('case_id', '=', caseId).forUpdate().executeTakeFirst()
  const found = await findSupply(trx, keys, caseId)
  if (!found) {
    throw new Failure('object.not_found')
  }
  return found
}

/** Requests of a business, the newest first. */
export async function listSupply(db: Kysely<Tables>, keys: Keys, code: string, limit: number): Promise<SupplyRecord[]> {
  const rows = await rowsOf(db).where('s.business_code', '=', code).orderBy('s.case_id', 'desc').limit(limit).execute()
  return rows.map((row) => toRecord(keys, row))
}

interface Waiting {
  states: readonly CaseState[]
  only: SupplyRecord['kind'] | undefined
  limit: number
}

/** Requests in these states, the oldest first. */
export async function listSupplyIn(db: Kysely<Tables>, keys: Keys, { states, only, limit }: Waiting): Promise<SupplyRecord[]> {
  const rows = await rowsOf(db)
    .where('s.state', 'in', [...states])
    .$if(only !== undefined, (query) => query.where('s.kind', '=', only ?? 'quota'))
    .orderBy('s.case_id')
    .limit(limit)
    .execute()
  return rows.map((row) => toRecord(keys, row))
}

const MOVES: Record<SupplyRecord['kind'], readonly Move[]> = { quota: quotaMoves, paper: paperMoves, appeal: appealMoves }
const FINAL: readonly string[] = ['done', 'withdrawn']

type Moving = Pick<SupplyRecord, 'kind' | 'state' | 'version'> & { caseId: string }

interface Step {
  on: MomentKind
  actor: string
  facts?: Record<string, string | number>
  about?: string
  /** what it waits for now from everybody of the business; absent: nothing */
  todo?: CaseTodo
  /** what their notice says beyond the case's own fields */
  says?: Readonly<Record<string, string>>
  /** of the row, beyond its state */
  change?: Updateable<Tables['supply_request']>
}

/**
 * Moves a locked request with its case; the last move of all frees the business for the next request of the kind.
 * @returns the state it came to
 * @throws Failure `case.wrong_state`
 */
export async function moveSupply(trx: Transaction<Tables>, desk: Parameters<typeof moveCase>[1], request: Moving, step: Step): Promise<CaseState> {
  const { caseId, kind, state, version } = request
  const { todo, change, ...move } = step
  const to = MOVES[kind].find((row) => row.from === state && row.on === step.on)?.to
  if (to === undefined) {
    throw new Failure('case.wrong_state', { state, on: step.on })
  }
  await trx
    .updateTable('supply_request')
    .set({ ...change, state: to, version: version + 1, ...(FINAL.includes(to) ? { open_key: null } : {}) })
    .where('case_id', '=', caseId)
    .execute()
  await moveCase(trx, desk, MOVES[kind], { caseId, ...move })
  const parties = await listParties(trx, caseId, step.actor)
  await setTodos(trx, caseId, parties.map(({ personId }) => ({ personId, todo })))
  return to
}

function toRecord(keys: Keys, row: Row): SupplyRecord {
  return {
    ...(JSON.parse(unseal(keys, contentPlace(row.case_id), row.content_sealed)) as SupplyContent),
    caseId: row.case_id as CaseId,
    number: row.number as CaseNumber,
    kind: row.kind,
    code: row.business_code,
    personId: row.person_id,
    role: row.role,
    version: row.version,
    state: row.state as CaseState,
    verdict: row.verdict ?? undefined,
    control: row.control as ControlClass,
    rules: row.rules.split(',').filter(Boolean) as SupplyRule[],
    asked: row.asked ?? undefined,
    given: row.given ?? undefined,
    month: row.month ?? undefined,
    invoiceKind: row.invoice_kind ?? undefined,
    reasonId: row.reason_id ?? undefined,
    decidedBy: row.decided_by ?? undefined,
    delivery: (row.delivery ?? undefined) as SupplyRecord['delivery'],
    outletId: row.outlet_id ?? undefined,
    addressId: row.address_id ?? undefined,
    pickupSealed: row.pickup_sealed ?? undefined,
    rangeId: row.range_id ?? undefined,
    openedAt: row.opened_at,
    heldAt: row.held_at ?? undefined,
  }
}
