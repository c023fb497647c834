import type * as api from '#shared/contract/businesses'
import type { Business } from '#shared/model/supply'
import type { BusinessCode } from '#shared/model/tax-number'
import { businessesOf } from '../../adapters/core/taxpayers'
import type { BusinessRole, RegisteredTaxpayer } from '../../adapters/core/taxpayers'
import { DISTRICTS } from '../../engines/law/districts'
import type { UseCase } from '../../http/use-case'
import { requirePerson } from '../../http/require-person'
import { idNumberOf } from '../../platform/privacy/id-number-of'

/** Those whose register names the caller today. */
export const listBusinesses: UseCase<typeof api.listBusinesses> = async (world, caller) => {
  const idNumber = await idNumberOf(world, requirePerson(caller), { actor: caller.accountId, purpose: 'supply.businesses', traceId: caller.traceId })
  return { items: (await businessesOf(world.core, idNumber)).map(businessShown) }
}

/** A business as its people see it. */
export const businessShown = ({ code, name, kind, payer, districtCode, role }: RegisteredTaxpayer & { role: BusinessRole }): Business => ({
  code: code as BusinessCode,
  name,
  kind: kind === 'soleTrader' ? 'soleTrader' : 'enterprise',
  payer,
  district: DISTRICTS.find((district) => district.code === districtCode)?.name ?? districtCode,
  role,
})
