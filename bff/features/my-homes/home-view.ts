import type { Home } from '#shared/model/home'
import type { OwnedHome } from '../../adapters/core/owned-home'
import { saleState } from '../../engines/law/sale-state'
import { maskName } from '../../platform/privacy/mask'

/** The registry's home as its owner may see it: the others masked, their ID numbers gone, burdens turned into "may it be sold". */
export function homeView(home: OwnedHome, ownIdNumber: string): Home {
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
    sale: saleState({
      mortgages: home.mortgages.map(({ bank, transferBanned, since }) => ({ bank, ban: transferBanned, since })),
      seizure: home.seizure ?? undefined,
      owners: home.owners.length,
    }),
  }
}
