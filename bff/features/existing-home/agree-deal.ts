import type { InputOf } from '#shared/contract/route'
import type * as api from '#shared/contract/existing-home'
import { Failure } from '#shared/failure'
import type { Day } from '#shared/model/day'
import type { Deal } from '#shared/model/filing'
import { readContract } from '../../adapters/core/contract'
import type { OwnedHome } from '../../adapters/core/owned-home'
import type { World } from '../../world'
import { sellsWhole } from './filing-rules'
import type { Identity, Party } from './snapshot'

type DealGiven = InputOf<typeof api.openFiling>['body']['deal']

export interface Agreed {
  deal: Deal
  buyers: { identity: Identity; share: Party['share'] }[]
}

interface About {
  home: OwnedHome
  idNumber: string
  day: Day
}

/**
 * The deal with its buyers, from the net-signing service or as typed.
 * @throws Failure `object.not_found` for a contract the seller has no part in; `filing.deal_invalid` when it does not fit title or calendar
 */
export async function agreeDeal(world: World, given: DealGiven, about: About): Promise<Agreed> {
  const agreed = given.source === 'netSigned' ? await netSigned(world, given.contractNumber, about) : typed(given)
  const { signedOn } = agreed.deal
  if (signedOn > about.day || signedOn < about.home.acquiredOn) {
    throw new Failure('filing.deal_invalid', { fields: { 'deal.signedOn': signedOn > about.day ? 'day.future' : 'day.before_title' } })
  }
  return agreed
}

async function netSigned(world: World, number: string, { home, idNumber }: About): Promise<Agreed> {
  const contract = await readContract(world.core, number)
  if (!contract?.sellers.some((seller) => seller.idNumber === idNumber)) {
    throw new Failure('object.not_found')
  }
  if (contract.state !== 'pending' || contract.unitNumber !== home.unitNumber || !sellsWhole(home, contract)) {
    throw new Failure('filing.deal_invalid', { why: 'contract and title differ' })
  }
  return {
    deal: { source: 'netSigned', contractNumber: contract.id, price: contract.price, signedOn: contract.signedOn },
    buyers: contract.buyers.map(({ name, idNumber: buyer, parts, of }) => ({ identity: { name, idNumber: buyer }, share: { parts, of } })),
  }
}

const typed = (given: Extract<DealGiven, { source: 'typed' }>): Agreed => ({
  deal: { source: 'typed', price: given.price, signedOn: given.signedOn },
  buyers: [{ identity: { tail: given.buyerIdTail }, share: { parts: 1, of: 1 } }],
})
