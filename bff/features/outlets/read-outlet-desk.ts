import type * as api from '#shared/contract/outlets-desk'
import { dayIn, instant } from '#shared/model/day'
import type { CaseNumber } from '#shared/model/case'
import type { CaseId } from '#shared/model/ids'
import type { InvoiceNumber } from '#shared/model/invoice'
import { fen } from '#shared/model/money'
import { requireStaff } from '../../http/require-staff'
import type { UseCase } from '../../http/use-case'
import { findRequest } from '../../platform/invoices/request-store'
import { ownOutlet } from '../../platform/parcels/own-outlet'
import { serialOf, stockOf } from '../../platform/parcels/paper-stock'
import { maskName } from '../../platform/privacy/mask'
import type { World } from '../../world'
import { printedAt, waitingAt } from './outlet-desk-store'

export const readOutletDesk: UseCase<typeof api.readOutletDesk> = async (world, caller) => {
  const outlet = await ownOutlet(world.db, requireStaff(caller).id)
  const { id, name, kind } = outlet
  if (kind === 'machine') {
    return { outlet: { id, name, kind }, waiting: [], stock: [], issued: [] }
  }
  const waiting = await waitingAt(world.db, world.keys, outlet)
  const stock = await stockOf(world.db, { kind: 'outlet', id })
  return {
    outlet: { id, name, kind },
    waiting: waiting.map(({ caseId, number, what, title, person, gross, since }) => ({
      id: caseId as CaseId,
      number: number as CaseNumber,
      what,
      title,
      person,
      ...(gross === undefined ? {} : { gross: fen(gross) }),
      since: instant(since.getTime()),
    })),
    stock: stock.map(({ kind, code, first, last }) => ({ kind, code, first: serialOf(first), last: serialOf(last) })),
    issued: await issuedAt(world, id),
  }
}

/** Of this month: only these can still be void. */
async function issuedAt(world: World, outletId: string) {
  const month = new Date(`${dayIn(world.now()).slice(0, 7)}-01T00:00:00+08:00`)
  const printed = await printedAt(world.db, outletId, month)
  const found = await Promise.all(printed.map(async ({ number, caseId, at }) => ({ number, at, request: await findRequest(world.db, world.keys, caseId) })))
  return found.flatMap(({ number, at, request }) =>
    request?.number === number && request.state === 'done'
      ? [{ number: request.number satisfies InvoiceNumber, buyer: buyerName(request.wish.buyer), item: request.quote.item.name, gross: request.gross, at: instant(at.getTime()) }]
      : [],
  )
}

const buyerName = ({ kind, name }: { kind: 'business' | 'person'; name: string }): string => (kind === 'person' ? maskName(name) : name)
