import type { Transaction } from 'kysely'
import type { CounterInvoice } from '#shared/model/counter-invoice'
import { dayIn } from '#shared/model/day'
import type { InvoiceNumber, InvoiceQuote, InvoiceWish } from '#shared/model/invoice'
import { inYuan } from '#shared/model/money'
import { actorOf } from '../../http/require-staff'
import type { Staff } from '../../http/use-case'
import { openCase } from '../../platform/cases/case-book'
import type { Tables } from '../../platform/db/tables'
import { invoiceMoves } from '../../platform/invoices/invoice-moves'
import { moveRequest } from '../../platform/invoices/move-request'
import { insertRequest } from '../../platform/invoices/request-store'
import type { NewRequest } from '../../platform/invoices/request-store'
import { takeTurn } from '../../platform/invoices/seller-turn'
import { put } from '../../platform/outbox/put'
import type { OutletRecord } from '../../platform/parcels/outlet-store'
import { usePaper } from '../../platform/parcels/paper-stock'
import { findOrAddPerson } from '../../platform/people/find-or-add-person'
import type { World } from '../../world'
import { shortName } from './request-invoice'

/** One invoice that was issued at a counter, looked at and found straight. */
export interface Counted {
  item: CounterInvoice
  staff: Staff
  outlet: OutletRecord
  sellerIndex: string
  /** requests of the seller when it was computed */
  turn: number
  wish: InvoiceWish
  quote: InvoiceQuote
  ids: { case: string; person: string; message: string }
}

/** Writes it all at once: the person, the case, the number of the drawer, and the message to the ledger. @throws Failure `supply.not_in_stock`, TurnLost */
export async function enterCounted(trx: Transaction<Tables>, world: World, counted: Counted): Promise<InvoiceNumber> {
  const { item, staff, outlet, ids, quote } = counted
  const at = new Date(item.at)
  const number = (item.code + item.number) as InvoiceNumber
  await takeTurn(trx, counted.sellerIndex, counted.turn)
  const personId = await findOrAddPerson(trx, world.keys, { id: ids.person, name: item.name, idNumber: item.idNumber, at: new Date(world.now()) })
  const subject = `${quote.item.name} ${shortName(item.buyer.name)}`
  const facts = { capacity: 'outletClerk', outlet: outlet.id }
  await openCase(trx, world, invoiceMoves, { id: ids.case, kind: 'proxyInvoice', personId, subject, actor: actorOf(staff), facts })
  const request = await insertRequest(trx, world.keys, rowOf(counted, personId, new Date(world.now())))
  await usePaper(trx, { outletId: outlet.id, kind: 'ordinary', code: item.code, number: item.number, caseId: ids.case, at })
  await moveRequest(trx, world, request, {
    on: 'issued',
    actor: actorOf(staff),
    facts: { ...facts, number },
    says: { item: quote.item.name, number, amount: inYuan(item.gross) },
    change: { number, numbered_on: dayIn(at.getTime()) },
  })
  await put(trx, { id: ids.message, kind: 'invoice.issue', body: { caseId: ids.case } }, new Date(world.now()))
  return number
}

const rowOf = ({ item, outlet, sellerIndex, wish, quote, ids }: Counted, personId: string, now: Date): NewRequest => ({
  case_id: ids.case,
  person_id: personId,
  seller_index: sellerIndex,
  as_code: null,
  capacity: null,
  content: { wish, quote, seller: { code: item.idNumber, name: item.name } },
  version: 1,
  gross: item.gross,
  total: quote.total ?? null,
  dealt_on: dayIn(Date.parse(item.at)),
  state: 'sending',
  held_at: null,
  returned_until: null,
  delivery: 'outlet',
  outlet_id: outlet.id,
  address_id: null,
  pickup_hash: null,
  pickup_sealed: null,
  number: null,
  numbered_on: null,
  issued_at: null,
  cash: item.taken,
  opened_at: now,
})
