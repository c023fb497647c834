import type * as api from '#shared/contract/existing-home'
import { instant } from '#shared/model/day'
import { pendingContractsFor } from '../../adapters/core/contract'
import type { NetContract } from '../../adapters/core/contract'
import { homesOf } from '../../adapters/core/registry'
import { saleState } from '../../engines/law/sale-state'
import type { UseCase } from '../../http/use-case'
import { homeView } from '../../platform/homes/home-view'
import { maskName } from '../../platform/privacy/mask'
import { callerAsPerson } from './filing-person'
import { openOn } from './filing-store'
import { titleKey } from './open-filing'

/** The caller's homes, each with the contracts that wait for their taxes and the filing that stands on it. */
export const listSellable: UseCase<typeof api.listSellable> = async (world, caller) => {
  const { id, idNumber } = await callerAsPerson(world, caller, 'existing-home.candidates')
  const [homes, contracts] = await Promise.all([homesOf(world.core, idNumber), pendingContractsFor(world.core, idNumber)])
  const open = await openOn(world.db, id, homes.map(titleKey))
  const items = homes.map((home) => {
    const filingId = open.get(titleKey(home))
    return {
      home: homeView(home, idNumber, saleState(home)),
      contracts: contracts.filter(({ unitNumber }) => unitNumber === home.unitNumber).map(contractShown),
      ...(filingId ? { filingId } : {}),
    }
  })
  return { items, asOf: instant(world.now()) }
}

const contractShown = (contract: NetContract) => ({
  contractNumber: contract.id,
  price: contract.price,
  signedOn: contract.signedOn,
  sellers: contract.sellers.map(({ name }) => maskName(name)),
  buyers: contract.buyers.map(({ name }) => maskName(name)),
})
