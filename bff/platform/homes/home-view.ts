import type { Home, SaleState } from '#shared/model/home'
import type { OwnedHome } from '../../adapters/core/owned-home'
import { maskName } from '../privacy/mask'

/** The registry's home as its owner may see it: the others masked, their ID numbers gone, burdens turned into "may it be sold" by the law. */
export function homeView(home: OwnedHome, ownIdNumber: string, sale: SaleState): Home {
  const own = home.owners.find((owner) => owner.idNumber === ownIdNumber)
  if (!own) {
    throw new Error('the registry returned a home of somebody else')
  }
  return {
    unitNumber: home.unitNumber,
    district: home.district.name,
    complex: home.complex,
    building: home.building,
    room: home.room,
    use: home.use,
    area: home.builtArea,
    acquiredOn: home.acquiredOn,
    ...(home.floor === null ? {} : { floor: home.floor }),
    ...(home.floors === null ? {} : { floors: home.floors }),
    share: { parts: own.parts, of: own.of },
    coOwners: home.owners.filter((owner) => owner !== own).map((owner) => maskName(owner.name)),
    sale,
  }
}
