import type { Kysely, Transaction } from 'kysely'
import type { InputOf } from '#shared/contract/route'
import type * as api from '#shared/contract/supply-desk'
import { Failure } from '#shared/failure'
import type { CaseState } from '#shared/model/case'
import { needsReviewer } from '../../engines/supply/verdict'
import { actorOf, requireStaff } from '../../http/require-staff'
import type { OnceUseCase, Staff } from '../../http/use-case'
import type { Tables } from '../../platform/db/tables'
import { lockSupply, moveSupply, sealSupply } from '../../platform/invoices/supply-store'
import type { SupplyRecord } from '../../platform/invoices/supply-store'
import { put } from '../../platform/outbox/put'
import type { World } from '../../world'
import { giveWhat, readRoom } from './give-what'
import type { Room } from './give-what'
import { readOnDesk } from './supply-desk'

type Decision = InputOf<typeof api.decideSupplyRequest>['body']['decision']

/** A clerk gives, gives less or refuses, with grounds; a high risk and an appeal are a reviewer's. */
export const decideSupplyRequest: OnceUseCase<typeof api.decideSupplyRequest> = async (world, caller, { params: { requestId }, body }, commit) => {
  const staff = requireStaff(caller)
  const seen = await readOnDesk(world, staff, requestId)
  const room = await readRoom(world, seen)
  const outboxId = world.newId()
  return commit(async (trx) => {
    const request = await lockSupply(trx, world.keys, requestId)
    if (request.state !== 'inReview') {
      throw new Failure('case.wrong_state', { state: request.state })
    }
    if (request.version !== body.version) {
      throw new Failure('supply.changed')
    }
    await requireMay(trx, staff, request, room)
    return { state: await decide(trx, world, { request, staff, decision: body.decision, room, outboxId }) }
  })
}

/** @throws Failure `supply.reviewer_only`, `supply.same_clerk` */
async function requireMay(db: Kysely<Tables>, staff: Staff, request: SupplyRecord, { control }: Room): Promise<void> {
  const isReviewers = request.kind === 'appeal' || needsReviewer(request.control) || needsReviewer(control.class)
  if (isReviewers && staff.role === 'officer') {
    throw new Failure('supply.reviewer_only')
  }
  if (request.kind === 'appeal' && (await refusedBefore(db, staff, request))) {
    throw new Failure('supply.same_clerk')
  }
}

/** Has this clerk said no to the business, or upheld the very reason, before? */
async function refusedBefore(db: Kysely<Tables>, staff: Staff, { code, caseId, reasonId }: SupplyRecord): Promise<boolean> {
  const rows = await db
    .selectFrom('supply_request')
    .select(['kind', 'asked', 'given', 'verdict', 'reason_id'])
    .where('business_code', '=', code)
    .where('case_id', '!=', caseId)
    .where('decided_by', '=', actorOf(staff))
    .execute()
  return rows.some((row) => (row.kind === 'appeal' ? row.verdict === 'refused' && row.reason_id === reasonId : (row.given ?? 0) < (row.asked ?? 0)))
}

interface Deciding {
  request: SupplyRecord
  staff: Staff
  decision: Decision
  room: Room
  outboxId: string
}

async function decide(trx: Transaction<Tables>, world: World, { request, staff, decision, room, outboxId }: Deciding): Promise<CaseState> {
  const { grounds } = decision
  const isGiven = decision.kind === 'give'
  const what = isGiven ? await giveWhat(trx, request, decision, room) : undefined
  const state = await moveSupply(trx, world, request, {
    on: request.kind === 'appeal' ? (isGiven ? 'lifted' : 'upheld') : isGiven ? 'grantedByClerk' : 'refused',
    actor: actorOf(staff),
    about: request.personId,
    facts: what?.given === undefined ? {} : { given: what.given },
    says: { business: request.business, reason: grounds, ...what?.says },
    change: {
      content_sealed: sealSupply(world.keys, request.caseId, { ...request, grounds }),
      decided_by: actorOf(staff),
      ...(isGiven ? {} : { verdict: 'refused' }),
      ...(what?.given === undefined ? {} : { given: what.given }),
      ...(request.kind === 'quota' && what ? { month: room.month } : {}),
    },
  })
  if (isGiven) {
    await putAfter(trx, world, request, outboxId)
  }
  return state
}

/** What the ledger and the register have to hear of it. */
async function putAfter(trx: Transaction<Tables>, world: World, { kind, caseId }: SupplyRecord, id: string): Promise<void> {
  const at = new Date(world.now())
  if (kind === 'quota') {
    await put(trx, { id, kind: 'quota.granted', body: { caseId } }, at)
  }
  if (kind === 'appeal') {
    await put(trx, { id, kind: 'control.lifted', body: { caseId } }, at)
  }
}
