import type { Transaction } from 'kysely'
import { Failure } from '#shared/failure'
import type * as api from '#shared/contract/outlets-desk'
import { actorOf, requireStaff } from '../../http/require-staff'
import type { OnceUseCase, Staff } from '../../http/use-case'
import type { Tables } from '../../platform/db/tables'
import { moveRequest } from '../../platform/invoices/move-request'
import { lockRequest } from '../../platform/invoices/request-store'
import { lockSupply, moveSupply } from '../../platform/invoices/supply-store'
import { ownOutlet } from '../../platform/parcels/own-outlet'
import { handOverRun } from '../../platform/parcels/paper-stock'
import { pickupHash } from '../../platform/parcels/pickup-code'
import type { World } from '../../world'
import { fileOf, waitingUnder } from './outlet-desk-store'
import { countPickupTries, dropPickupTry, keepPickupTry } from './pickup-try-store'

/** Wrong codes a clerk may give: enough for typing errors, too few to find one of a million. */
const TRIES = 5
const WINDOW_MS = 10 * 60_000

export const handOverPaper: OnceUseCase<typeof api.handOverPaper> = async (world, caller, { body }, commit) => {
  const staff = requireStaff(caller)
  const outlet = await ownOutlet(world.db, staff.id)
  const tryId = await countTry(world, staff)
  const reply = await commit(async (trx) => {
    const waiting = await waitingUnder(trx, outlet.id, pickupHash(world.keys, outlet.id, body.code))
    if (!waiting) {
      throw new Failure('pickup.wrong')
    }
    const step = { on: 'handedOut' as const, actor: actorOf(staff), facts: { outlet: outlet.id }, change: { pickup_hash: null, pickup_sealed: null } }
    await handOut(trx, world, waiting, step)
    return fileOf(trx, world.keys, waiting.caseId)
  })
  await dropPickupTry(world.db, tryId)
  return reply
}

/** Counted before it is looked for: twenty guesses at once are no more than twenty one after another. @throws Failure `request.too_many` */
async function countTry(world: World, staff: Staff): Promise<string> {
  const tryId = world.newId()
  const now = world.now()
  await keepPickupTry(world.db, tryId, staff.id, new Date(now))
  if ((await countPickupTries(world.db, staff.id, new Date(now - WINDOW_MS))) > TRIES) {
    // What was not looked for was no guess.
    await dropPickupTry(world.db, tryId)
    throw new Failure('request.too_many', { retryAfterS: WINDOW_MS / 1000 })
  }
  return tryId
}

type Step = Parameters<typeof moveRequest>[3] & Parameters<typeof moveSupply>[3]

async function handOut(trx: Transaction<Tables>, world: World, { table, caseId }: { table: 'invoice' | 'supply'; caseId: string }, step: Step): Promise<void> {
  if (table === 'invoice') {
    await moveRequest(trx, world, stillWaiting(await lockRequest(trx, world.keys, caseId)), step)
    return
  }
  await moveSupply(trx, world, stillWaiting(await lockSupply(trx, world.keys, caseId)), step)
  await handOverRun(trx, caseId)
}

/** Somebody else may have handed it over while this one stood in line. @throws Failure `pickup.wrong` */
function stillWaiting<Record extends { state: string; pickupSealed: string | undefined }>(record: Record): Record {
  if (record.state !== 'shipping' || record.pickupSealed === undefined) {
    throw new Failure('pickup.wrong')
  }
  return record
}
