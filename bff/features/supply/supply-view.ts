import type { Kysely } from 'kysely'
import { instant } from '#shared/model/day'
import type { CaseId } from '#shared/model/ids'
import type { DeliveryWay } from '#shared/model/invoice'
import { fen } from '#shared/model/money'
import type { PaperRange, SupplyRequest } from '#shared/model/supply'
import type { BusinessCode } from '#shared/model/tax-number'
import { answerBy } from '../../engines/law/working-time'
import { supplyService } from '../../engines/supply/supply-rules'
import type { Tables } from '../../platform/db/tables'
import { pickupPlace } from '../../platform/invoices/request-store'
import type { SupplyRecord } from '../../platform/invoices/supply-store'
import { parcelOf } from '../../platform/parcels/parcels'
import type { Keys } from '../../platform/privacy/keys'
import { maskName } from '../../platform/privacy/mask'
import { unseal } from '../../platform/privacy/seal'
import { eightDigits } from './paper-of'

/** Who reads: a person of the business, or a clerk, who gets no code that opens a bag. */
export type Reader = { personId: string } | 'desk'

interface Shelf {
  db: Kysely<Tables>
  keys: Keys
}

/** A request as one of its people or a clerk sees it: other people's names are masked. */
export async function supplyShown(shelf: Shelf, record: SupplyRecord, reader: Reader): Promise<SupplyRequest> {
  const { caseId, number, kind, state, version, code, business, person, role, verdict, rules, grounds, openedAt } = record
  const parcel = record.delivery === 'post' ? await parcelOf(shelf, caseId) : undefined
  const range = record.rangeId === undefined ? undefined : await rangeOf(shelf.db, record.rangeId)
  const isOwn = reader !== 'desk' && reader.personId === record.personId
  return {
    id: caseId,
    number,
    kind,
    state,
    version,
    business: { code: code as BusinessCode, name: business },
    by: { name: isOwn ? person : maskName(person), role },
    ...(verdict === undefined ? {} : { verdict }),
    rules,
    ...(grounds === undefined ? {} : { grounds }),
    ...(state === 'inReview' && record.heldAt ? { answerBy: instant(answerBy(record.heldAt.getTime(), minutesFor(kind))) } : {}),
    asked: { ...measured(record, record.asked), ...(record.invoiceKind ? { kind: record.invoiceKind } : {}), ...(record.reason === undefined ? {} : { reason: record.reason }) },
    ...(record.given === undefined ? {} : { given: measured(record, record.given) }),
    ...deliveryOf(record),
    ...(range ? { range } : {}),
    ...(parcel ? { parcel } : {}),
    ...(reader !== 'desk' && state === 'shipping' && record.pickupSealed !== undefined ? { pickupCode: unseal(shelf.keys, pickupPlace('supply_request', caseId), record.pickupSealed) } : {}),
    openedAt: instant(openedAt.getTime()),
  }
}

/** Working time a clerk has. */
export const minutesFor = (kind: SupplyRecord['kind']): number => (kind === 'appeal' ? supplyService.appealMinutes : supplyService.supplyMinutes)

const measured = ({ kind }: SupplyRecord, number: number | undefined): SupplyRequest['asked'] =>
  number === undefined ? {} : kind === 'quota' ? { amount: fen(number) } : { count: number }

function deliveryOf({ delivery, addressId, outletId }: SupplyRecord): { delivery?: DeliveryWay } {
  if (delivery === 'post' && addressId !== undefined) {
    return { delivery: { how: 'post', addressId: addressId as CaseId } }
  }
  return delivery === 'outlet' && outletId !== undefined ? { delivery: { how: 'outlet', outletId } } : {}
}

async function rangeOf(db: Kysely<Tables>, id: string): Promise<PaperRange | undefined> {
  const row = await db.selectFrom('paper_stock').select(['code', 'first', 'last']).where('id', '=', id).executeTakeFirst()
  return row && { code: row.code, first: eightDigits(row.first), last: eightDigits(row.last) }
}
