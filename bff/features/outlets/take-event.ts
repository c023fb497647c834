import type { Transaction } from 'kysely'
import type { ParcelEvent } from '#shared/model/parcel-notice'
import { addDays, dayIn } from '#shared/model/day'
import { runAgain } from '../../platform/db/connect'
import type { Tables } from '../../platform/db/tables'
import { moveRequest } from '../../platform/invoices/move-request'
import { lockRequest } from '../../platform/invoices/request-store'
import type { RequestRecord } from '../../platform/invoices/request-store'
import { lockSupply, moveSupply } from '../../platform/invoices/supply-store'
import type { SupplyRecord } from '../../platform/invoices/supply-store'
import { put } from '../../platform/outbox/put'
import { cancelRun, takeRunBack, voidPaper } from '../../platform/parcels/paper-stock'
import type { World } from '../../world'
import { isAtEnd, momentOf, movesOn } from './parcel-moves'
import { insertStep, isLatest, lockParcel } from './parcel-store'
import type { ParcelRow } from './parcel-store'

/** What the post usually needs from hand to hand; said of no parcel in particular. */
const USUAL_DAYS = 3
const ACTOR = 'post'

interface Step {
  parcel: ParcelRow
  number: string
  event: ParcelEvent
  on: NonNullable<ReturnType<typeof momentOf>>
}

/** Notes one step of a parcel and moves its case: once, whoever tells of it and in whatever order. */
export async function takeEvent(world: World, parcel: Pick<ParcelRow, 'id' | 'case_id' | 'case_kind'>, number: string, event: ParcelEvent): Promise<void> {
  await runAgain(() =>
    world.db.transaction().execute(async (trx) => {
      // The request's row first, as everybody who moves it does.
      const request = await lockOwner(trx, world, parcel)
      const row = await lockParcel(trx, parcel.id)
      if (!(await insertStep(trx, parcel.id, event)) || !movesOn(row.state, event.state)) {
        return
      }
      const now = new Date(world.now())
      await trx
        .updateTable('parcel')
        .set({ state: event.state, number, moved_at: now, ...(isAtEnd(event.state) ? { ask_at: null } : {}) })
        .where('id', '=', parcel.id)
        .execute()
      const on = momentOf(row.state, event.state)
      // A receiver who already has it, or a case that gave this parcel up, is past what the post says.
      if (on && request.record.state === 'shipping' && (await isLatest(trx, row))) {
        await moveOwner(trx, world, request, { parcel: row, number, event, on })
      }
    }),
  )
}

type Owner = { kind: 'invoice'; record: RequestRecord } | { kind: 'supply'; record: SupplyRecord }

async function lockOwner(trx: Transaction<Tables>, world: World, parcel: Pick<ParcelRow, 'case_id' | 'case_kind'>): Promise<Owner> {
  return parcel.case_kind === 'paperOrder'
    ? { kind: 'supply', record: await lockSupply(trx, world.keys, parcel.case_id) }
    : { kind: 'invoice', record: await lockRequest(trx, world.keys, parcel.case_id) }
}

async function moveOwner(trx: Transaction<Tables>, world: World, owner: Owner, step: Step): Promise<void> {
  if (owner.kind === 'supply') {
    await moveOrder(trx, world, owner.record, step)
  } else {
    await moveInvoice(trx, world, owner.record, step)
  }
}

/** A lost parcel's numbers are nobody's any more; those that came back are the office's again. Other paper is packed. */
async function moveOrder(trx: Transaction<Tables>, world: World, order: SupplyRecord, step: Step): Promise<void> {
  const { on } = step
  if (on === 'lost') {
    await cancelRun(trx, order.caseId)
  } else if (on === 'cameBack') {
    await takeRunBack(trx, order.caseId)
  }
  await moveSupply(trx, world, order, {
    on,
    actor: ACTOR,
    ...(on === 'posted' ? { says: says(step, `空白发票 ${order.given ?? order.asked ?? ''} 份`) } : {}),
    ...(on === 'arrived' ? { todo: 'receive' as const } : {}),
    ...(on === 'lost' || on === 'cameBack' ? { change: { range_id: null } } : {}),
  })
}

/** A lost invoice is void, and another number is printed; one that came back keeps its number. */
async function moveInvoice(trx: Transaction<Tables>, world: World, request: RequestRecord, step: Step): Promise<void> {
  const { on } = step
  const isLost = on === 'lost' && request.number !== undefined
  await moveRequest(trx, world, request, {
    on,
    actor: ACTOR,
    ...(on === 'posted' ? { says: says(step, request.quote.item.name) } : {}),
    ...(on === 'arrived' ? { todo: 'receive' as const } : {}),
    ...(isLost ? { change: { number: null, numbered_on: null, issued_at: null } } : {}),
  })
  if (isLost) {
    await voidPrinted(trx, world, request.number ?? '')
  }
}

/** A printed number will be no invoice: in our drawer's book now, in the ledger by the outbox. */
export async function voidPrinted(trx: Transaction<Tables>, world: Pick<World, 'now' | 'newId'>, number: string): Promise<void> {
  const at = new Date(world.now())
  await voidPaper(trx, number, at)
  await put(trx, { id: world.newId(), kind: 'paper.voided', body: { number, day: dayIn(at.getTime()) } }, at)
}

const says = ({ number, event }: Step, item: string): Record<string, string> => ({
  item,
  company: '示例邮政',
  parcel: number,
  arrives: addDays(dayIn(Date.parse(event.at)), USUAL_DAYS),
})
