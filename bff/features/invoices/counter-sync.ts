import type * as api from '#shared/contract/outlets-desk'
import type { ReplyOf } from '#shared/contract/route'
import type { CounterInvoice, CounterRefusal } from '#shared/model/counter-invoice'
import { Failure } from '#shared/failure'
import { instant } from '#shared/model/day'
import type { InvoiceNumber } from '#shared/model/invoice'
import { requireStaff } from '../../http/require-staff'
import type { Staff, UseCase } from '../../http/use-case'
import { runAgain } from '../../platform/db/connect'
import { taxpayerIndex } from '../../platform/invoices/acting'
import { inTurn, turnOf } from '../../platform/invoices/seller-turn'
import type { OutletRecord } from '../../platform/parcels/outlet-store'
import type { World } from '../../world'
import { enterCounted } from './counter-entry'
import type { Counted } from './counter-entry'
import { isStraight, issuingOutlet, quoteAtCounter } from './counter-quote'
import { KeyTaken, findEntry, hashOf, insertEntry, isOwnNumber } from './counter-store'

type Result = ReplyOf<typeof api.syncCounterInvoices>['items'][number]
type Why = CounterRefusal

/** A line may be down for weeks; what is older was filed in another way. */
const FARTHEST_BACK_MS = 31 * 86_400_000
/** Clocks of counters go wrong a little. */
const AHEAD_MS = 5 * 60_000

/** Each on its own and in order: what is refused keeps no other back, and what was entered stays when the next office is down. */
export const syncCounterInvoices: UseCase<typeof api.syncCounterInvoices> = async (world, caller, { body }) => {
  const staff = requireStaff(caller)
  const outlet = await issuingOutlet(world, staff)
  const items: Result[] = []
  for (const item of body.items) {
    items.push({ key: item.key, ...(await enterOnce(world, { staff, outlet }, item)) })
  }
  world.nudge()
  return { items }
}

type Desk = { staff: Staff; outlet: OutletRecord }
type Outcome = Omit<Result, 'key'>

async function enterOnce(world: World, desk: Desk, item: CounterInvoice): Promise<Outcome> {
  const hash = hashOf(world.keys, item)
  const known = await alreadyIn(world, desk, item.key, hash)
  if (known) {
    return known
  }
  const refused = await whyNot(world, desk, item)
  if (refused) {
    return { result: 'refused', why: refused }
  }
  const ids = { case: world.newId(), person: world.newId(), message: world.newId() }
  try {
    // A counter's clock that is ahead must date nothing into the future.
    const at = instant(Math.min(Date.parse(item.at), world.now()))
    return await inTurn(() => enterNow(world, desk, { item: { ...item, at }, hash, ids }))
  } catch (error) {
    return afterwards(world, desk, { key: item.key, hash, error })
  }
}

async function alreadyIn(world: World, { outlet }: Desk, key: string, hash: string): Promise<Outcome | undefined> {
  const entry = await findEntry(world.db, outlet.id, key)
  if (!entry) {
    return undefined
  }
  const { number, total } = entry
  return entry.bodyHash === hash
    ? { result: 'already', ...(number === undefined ? {} : { number }), ...(total === undefined ? {} : { total }) }
    : { result: 'refused', why: 'keyReused' }
}

/** What can be said before anything is computed. */
async function whyNot(world: World, { staff }: Desk, item: CounterInvoice): Promise<Why | undefined> {
  const age = world.now() - Date.parse(item.at)
  if (!(age > -AHEAD_MS && age < FARTHEST_BACK_MS) || (await isOwnNumber(world.db, world.keys, staff.id, item.idNumber))) {
    return 'barred'
  }
  return (await world.police.compare(item.name, item.idNumber)) === 'match' ? undefined : 'identity'
}

type Entering = { item: CounterInvoice; hash: string; ids: Counted['ids'] }

async function enterNow(world: World, desk: Desk, { item, hash, ids }: Entering): Promise<Outcome> {
  const sellerIndex = taxpayerIndex(world, item.idNumber)
  const turn = await turnOf(world.db, sellerIndex)
  const { wish, quote } = await quoteAtCounter(world, desk.outlet, { ...item, at: Date.parse(item.at) })
  const why: Why | undefined = isStraight(quote) ? (quote.total === item.taken ? undefined : 'otherAmount') : quote.bar === undefined && quote.total === undefined ? 'taxUnknown' : 'barred'
  if (why) {
    return { result: 'refused', why }
  }
  const counted = { item, ...desk, sellerIndex, turn, wish, quote, ids }
  const number: InvoiceNumber = await runAgain(() =>
    world.db.transaction().execute(async (trx) => {
      await insertEntry(trx, { outletId: desk.outlet.id, key: item.key, bodyHash: hash, caseId: ids.case, at: new Date(world.now()) })
      return enterCounted(trx, world, counted)
    }),
  )
  return { result: 'issued', number, total: item.taken }
}

/** @throws whatever is not about this very invoice: the office that is down is so for the next one too */
async function afterwards(world: World, desk: Desk, { key, hash, error }: { key: string; hash: string; error: unknown }): Promise<Outcome> {
  const twin = error instanceof KeyTaken ? await alreadyIn(world, desk, key, hash) : undefined
  if (twin) {
    return twin
  }
  const code = error instanceof Failure ? error.code : undefined
  if (code === 'supply.not_in_stock' || code === 'invoice.invalid') {
    return { result: 'refused', why: code === 'invoice.invalid' ? 'barred' : 'notInStock' }
  }
  throw error
}
