import type { Kysely } from 'kysely'
import { dayIn } from '#shared/model/day'
import type { CaseId } from '#shared/model/ids'
import type { Control, ControlReason } from '#shared/model/supply'
import { riskFlagsOf } from '../../adapters/core/taxpayers'
import type { RegisteredTaxpayer, RiskFlag } from '../../adapters/core/taxpayers'
import { controlClassOf } from '../../engines/supply/control'
import type { Tables } from '../../platform/db/tables'
import type { World } from '../../world'

/** The class a business is in today, with every reason that holds. @throws Failure `core.unavailable` */
export async function controlOf(world: Pick<World, 'core' | 'now'>, { code, credit }: Pick<RegisteredTaxpayer, 'code' | 'credit'>): Promise<Control> {
  const flags = await riskFlagsOf(world.core, code, dayIn(world.now()))
  return { class: controlClassOf(credit, flags), credit, reasons: flags.map(reasonOf) }
}

/** The same with the appeal that is being looked at. */
export async function shownControl(world: World, taxpayer: Pick<RegisteredTaxpayer, 'code' | 'credit'>): Promise<Control> {
  const [control, appealId] = await Promise.all([controlOf(world, taxpayer), openAppealOf(world.db, taxpayer.code)])
  return { ...control, ...(appealId === undefined ? {} : { appealId }) }
}

const reasonOf = ({ id, kind, evidence, since, endsOn, detail }: RiskFlag): ControlReason => ({
  id,
  kind,
  evidence,
  since,
  ...(endsOn === undefined ? {} : { until: endsOn }),
  detail,
})

async function openAppealOf(db: Kysely<Tables>, code: string): Promise<CaseId | undefined> {
  const row = await db.selectFrom('supply_request').select('case_id').where('open_key', '=', openKey('appeal', code)).executeTakeFirst()
  return row?.case_id as CaseId | undefined
}

/** At most one request of a kind is open for a business. */
export const openKey = (kind: 'quota' | 'paper' | 'appeal', code: string): string => `${kind}/${code}`
