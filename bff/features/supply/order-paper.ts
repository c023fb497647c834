import * as v from 'valibot'
import type { InputOf } from '#shared/contract/route'
import type * as api from '#shared/contract/businesses'
import { Failure } from '#shared/failure'
import { CaseId } from '#shared/model/ids'
import { paperApprovalsOf } from '../../adapters/core/taxpayers'
import { paperLimit, paperVerdict } from '../../engines/supply/verdict'
import type { OnceUseCase } from '../../http/use-case'
import { peopleOf } from '../../platform/invoices/people-of'
import type { SupplyContent } from '../../platform/invoices/supply-store'
import { findAddress } from '../../platform/parcels/addresses'
import { findOutlet } from '../../platform/parcels/outlet-store'
import type { World } from '../../world'
import { actingFor } from './acting-for'
import { controlOf } from './control-of'
import { noteControl } from './control-told'
import { openSupply } from './open-supply'
import { heldOf, usedInRuns } from './paper-of'
import { settle } from './settle'
import { showAnew } from './show-anew'

/** Paper invoices, up to what the credit grade allows to hold; how many of them come is the class's word. */
export const orderPaper: OnceUseCase<typeof api.orderPaper> = async (world, caller, { params, body }, commit) => {
  const acting = await actingFor(world, caller, params.code)
  const { kind, count } = body
  const way = await wayOf(world, acting.personId, body.delivery)
  const [control, approvals, used, people] = await Promise.all([
    controlOf(world, acting.business),
    paperApprovalsOf(world.core, acting.code),
    usedInRuns(world, acting.code, kind),
    peopleOf(world, acting.code),
  ])
  await noteControl(world, acting.business, control)
  const limit = paperLimit(control.credit, approvals.find((one) => one.kind === kind)?.perMonth ?? 0)
  const id = v.parse(CaseId, world.newId())
  return commit(async (trx) => {
    const { content, row } = way
    const opened = await openSupply(trx, world, { id, kind: 'paper', acting, control: control.class, content, row: { ...row, asked: count, invoice_kind: kind }, people })
    const taken = await heldOf(trx, acting.code, kind, used)
    // Whoever is stopped is told so with its reasons, and not that it is too many.
    if (limit === 0 || (control.class !== 'stopped' && count > limit - taken)) {
      throw new Failure('supply.too_many', { most: Math.max(0, limit - taken) })
    }
    await settle(trx, world, { opened, acting, verdict: paperVerdict({ control: control.class, asked: count, limit, taken }) })
    return { request: await showAnew(trx, world.keys, id, acting) }
  })
}

type Delivery = InputOf<typeof api.orderPaper>['body']['delivery']

interface Way {
  content: Pick<SupplyContent, 'to'>
  row: { delivery: string; address_id?: string; outlet_id?: string }
}

/** Paper goes to an address of one's own, or to an outlet that hands it out. @throws Failure `supply.delivery` */
async function wayOf(world: World, personId: string, delivery: Delivery): Promise<Way> {
  if (delivery.how === 'post') {
    const address = await findAddress(world, personId, delivery.addressId)
    if (address) {
      const { name, phone, place } = address
      return { content: { to: { name, phone, place } }, row: { delivery: 'post', address_id: address.id } }
    }
  }
  if (delivery.how === 'outlet') {
    const outlet = await findOutlet(world.db, delivery.outletId)
    if (outlet?.services.includes('collect')) {
      return { content: {}, row: { delivery: 'outlet', outlet_id: outlet.id } }
    }
  }
  throw new Failure('supply.delivery', { how: delivery.how })
}
