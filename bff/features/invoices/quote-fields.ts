import { Failure } from '#shared/failure'
import { addMonths } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { InvoiceWish } from '#shared/model/invoice'
import type { Acting } from '../../platform/invoices/acting'
import type { World } from '../../world'
import { itemById } from './catalogue'
import type { CatalogueItem } from './catalogue'

type Faults = Record<string, string>

/**
 * The item of a wish that makes sense as a whole: each field was looked at alone before.
 * @throws Failure `invoice.invalid` naming the fields
 */
export async function soundItem(world: World, acting: Acting, wish: InvoiceWish, today: Day): Promise<CatalogueItem> {
  const item = itemById(wish.itemId)
  const fields = { ...dayFaults(wish, today), ...rentFaults(wish, item, today), ...(await deliveryFaults(world, acting, wish)) }
  if (!item || Object.keys(fields).length > 0) {
    const faults = item ? fields : { ...fields, itemId: 'item.unknown' }
    throw new Failure('invoice.invalid', { fields: Object.fromEntries(Object.entries(faults).map(([name, code]) => [`wish.${name}`, code])) })
  }
  return item
}

function dayFaults({ dealtOn }: InvoiceWish, today: Day): Faults {
  if (dealtOn === undefined) {
    return {}
  }
  return dealtOn > today ? { dealtOn: 'deal.future' } : dealtOn < addMonths(today, -12) ? { dealtOn: 'deal.too_old' } : {}
}

function rentFaults({ rent }: InvoiceWish, item: CatalogueItem | undefined, today: Day): Faults {
  if (item && item.deal !== 'goodsOrServices' && !rent) {
    return { rent: 'rent.missing' }
  }
  if (item?.deal === 'goodsOrServices' && rent) {
    return { rent: 'rent.not_for_item' }
  }
  return rent && (rent.from < addMonths(today, -36) || rent.from > addMonths(today, 12)) ? { 'rent.from': 'rent.range' } : {}
}

/** Paper carries ordinary invoices only, and none of a payer that issues its own digital ones. A self-service machine has no printer. */
async function deliveryFaults(world: World, acting: Acting, { delivery, kind }: InvoiceWish): Promise<Faults> {
  if (delivery.how === 'electronic') {
    return {}
  }
  if (kind === 'special' || acting.business?.payer === 'general') {
    return { delivery: 'delivery.electronic' }
  }
  if (delivery.how === 'post') {
    const { addressId } = delivery
    const found = await world.db
      .selectFrom('mail_address').select('id').where('id', '=', addressId).where('person_id', '=', acting.personId).where('removed_at', 'is', null).executeTakeFirst()
    return found ? {} : { 'delivery.addressId': 'delivery.address' }
  }
  const outlet = await world.db.selectFrom('outlet').select(['kind', 'services', 'ended_at']).where('id', '=', delivery.outletId).executeTakeFirst()
  const prints = outlet && outlet.ended_at === null && outlet.kind !== 'machine' && outlet.services.includes('collect')
  return prints ? {} : { 'delivery.outletId': 'delivery.outlet' }
}
