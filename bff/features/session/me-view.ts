import type { Level, Me } from '#shared/model/person'
import type { SealedPerson } from '../../http/session-store'
import type { Keys } from '../../platform/privacy/keys'
import { maskIdNumber, maskName } from '../../platform/privacy/mask'
import { unseal } from '../../platform/privacy/seal'

/** Only masks leave here, so nothing is logged as revealed. A session below `verified` sees none. */
export function meView(keys: Keys, level: Level, person: SealedPerson | undefined): Me {
  if (!person || level === 'signedIn' || level === 'phone') {
    return { level }
  }
  return {
    level,
    name: maskName(unseal(keys, { table: 'person', column: 'name', row: person.id }, person.nameSealed)),
    idNumber: maskIdNumber(unseal(keys, { table: 'person', column: 'id_number', row: person.id }, person.idNumberSealed)),
  }
}
