import type { Transaction } from 'kysely'
import * as v from 'valibot'
import type * as api from '#shared/contract/red-letters'
import { dayIn } from '#shared/model/day'
import { Failure } from '#shared/failure'
import { CaseId } from '#shared/model/ids'
import type { InputOf } from '#shared/contract/route'
import { fen } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import type { BookedInvoice } from '../../adapters/core/invoice-ledger'
import { findInvoice, redsOf } from '../../adapters/core/invoice-ledger'
import type { OnceUseCase } from '../../http/use-case'
import { moveCase, openCase } from '../../platform/cases/case-book'
import { joinCase } from '../../platform/cases/case-parties'
import type { Tables } from '../../platform/db/tables'
import type { Acting } from '../../platform/invoices/acting'
import { actingAs, capacityOf, taxpayerIndex } from '../../platform/invoices/acting'
import { redMoves } from '../../platform/invoices/invoice-moves'
import { peopleOf } from '../../platform/invoices/people-of'
import { barToPaper, barToRed, lockReversal, reverseMore } from '../../platform/invoices/reversal'
import type { World } from '../../world'
import { agreeRed } from './agree-red'
import { findRed, insertRed, livingReds } from './red-letter-store'
import type { RedRecord, Side } from './red-letter-store'
import { nameTo, otherSide, redView, sideIn } from './red-view'
import { saysOf } from './says-of'
import { splitRed } from './split-red'

/** 国家税务总局公告2024年第11号: the other side confirms within this, or it lapses. */
const CONFIRM_MS = 72 * 3_600_000

type Ask = InputOf<typeof api.startRedLetter>['body']

/** Starts a red letter. Nobody has booked the invoice: the seller alone, at once; somebody has: either side, and the other one confirms. */
export const startRedLetter: OnceUseCase<typeof api.startRedLetter> = async (world, caller, { params: { number }, body }, commit) => {
  const acting = await actingAs(world, caller, body.as, 'invoice.red')
  const seen = await findInvoice(world.core, number)
  if (!seen) {
    throw new Failure('object.not_found')
  }
  const side = sideIn(seen, acting)
  // One that was voided takes nothing.
  const reds = (await redsOf(world.core, [number])).filter(({ voidedOn }) => voidedOn === undefined)
  const others = (await peopleOf(world, side === 'seller' ? seen.buyerCode : seen.seller)).filter((id) => id !== acting.personId)
  const caseId = v.parse(CaseId, world.newId())
  const reply = await commit(async (trx) => {
    const reversal = await lockReversal(trx, seen, reds)
    // Read anew now that nobody else can book, void or reverse it.
    const invoice = (await findInvoice(world.core, number)) ?? seen
    refuseClosed(world, invoice, side)
    await refusePaper(trx, number)
    const left = await leftOf(trx, invoice, reds, reversal)
    refuseAmount(left, body)
    const red = newRed(world, { caseId, invoice, side, acting, left, ask: body })
    await reverseMore(trx, number, red.gross)
    await open(trx, world, { red, invoice, acting, others })
    return { redLetter: await redView(trx, (await findRed(trx, world.keys, caseId)) ?? red, side) }
  })
  world.nudge()
  return reply
}

function refuseClosed(world: World, invoice: BookedInvoice, side: Side): void {
  const isBuyersAlone = side === 'buyer' && invoice.bookedOn === undefined
  if (barToRed(invoice, dayIn(world.now())) !== undefined || isBuyersAlone) {
    throw new Failure('red.closed')
  }
}

/** @throws Failure `red.closed` */
async function refusePaper(trx: Transaction<Tables>, number: string): Promise<void> {
  if ((await barToPaper(trx, number)) !== undefined) {
    throw new Failure('red.closed')
  }
}

interface Left {
  gross: Fen
  net: Fen
  isWaiting: boolean
}

/** What is left of an invoice, with and without VAT: less ours, and less what the ledger had before us. */
async function leftOf(trx: Transaction<Tables>, invoice: BookedInvoice, reds: readonly BookedInvoice[], { gross, reversed }: { gross: Fen; reversed: Fen }): Promise<Left> {
  const ours = await livingReds(trx, invoice.number)
  const foreign = reds.filter((red) => !ours.some(({ number }) => number === red.number))
  const net = ours.reduce((rest, red) => rest - red.net, invoice.amount + foreign.reduce((total, red) => total + red.amount, 0))
  return { gross: fen(gross - reversed), net: fen(net), isWaiting: ours.some(({ state }) => state === 'waiting') }
}

function refuseAmount(left: Left, { gross, leftShown }: Ask): void {
  if (left.isWaiting || left.gross <= 0) {
    throw new Failure('red.closed')
  }
  if (left.gross !== leftShown) {
    throw new Failure('red.changed')
  }
  if (gross > left.gross) {
    throw new Failure('red.too_large')
  }
}

interface New {
  caseId: CaseId
  invoice: BookedInvoice
  side: Side
  acting: Acting
  left: Left
  ask: Ask
}

function newRed(world: World, { caseId, invoice, side, acting, left, ask: { gross, reason } }: New): RedRecord {
  const openedAt = new Date(world.now())
  const isBooked = invoice.bookedOn !== undefined
  const { seller, sellerName, buyerCode, buyerName } = invoice
  return {
    caseId,
    original: invoice.number as RedRecord['original'],
    startedBy: side,
    personId: acting.personId,
    seller: { code: seller, name: sellerName },
    buyer: { ...(buyerCode === undefined ? {} : { code: buyerCode }), name: buyerName },
    gross,
    ...splitRed(left, gross),
    reason,
    state: isBooked ? 'waiting' : 'issuing',
    number: undefined,
    numberedOn: undefined,
    openedAt,
    lapsesAt: isBooked ? new Date(openedAt.getTime() + CONFIRM_MS) : undefined,
  }
}

interface Opened {
  red: RedRecord
  invoice: BookedInvoice
  acting: Acting
  others: readonly string[]
}

async function open(trx: Transaction<Tables>, world: World, { red, invoice, acting, others }: Opened): Promise<void> {
  const { caseId, startedBy, lapsesAt } = red
  const actor = acting.accountId
  // `*修缮服务*房屋维修费`: the words behind the group.
  const subject = invoice.item.split('*').at(-1)?.trim() ?? invoice.item
  await openCase(trx, world, redMoves, { id: caseId, kind: 'redLetter', personId: acting.personId, subject, actor })
  const { buyerCode } = invoice
  await insertRed(trx, world.keys, red, { seller: taxpayerIndex(world, invoice.seller), buyer: buyerCode === undefined ? undefined : taxpayerIndex(world, buyerCode) })
  const step = { caseId, actor, facts: { side: startedBy, ...capacityOf(acting) } }
  if (!lapsesAt) {
    await moveCase(trx, world, redMoves, { ...step, on: 'redAgreed' })
    await agreeRed(trx, world, caseId)
    return
  }
  for (const personId of others) {
    await joinCase(trx, { caseId, personId, sinceSeq: 1, todo: 'answer' })
  }
  const partnerOf = (reader: Side) => ({ fields: { partner: nameTo(reader, red, otherSide(reader)) } })
  const notes = new Map([[acting.personId, partnerOf(startedBy)], ...others.map((id) => [id, partnerOf(otherSide(startedBy))] as const)])
  await moveCase(trx, world, redMoves, { ...step, on: 'delivered', says: { ...saysOf(red), until: lapsesAt.toISOString() }, notes })
}
