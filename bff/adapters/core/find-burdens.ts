import { sql } from 'kysely'
import type { Core } from './connect'

/** One owner, mortgage or seizure of a home; the columns of the other kinds are null. */
export interface BurdenRow {
  kind: 'owner' | 'mortgage' | 'seizure'
  unitNumber: string
  who: string
  at: number
  idNumber: string | null
  parts: number | null
  of: number | null
  transferBan: number | null
  since: string | null
}

/** All owners, active mortgages and active seizures of these homes, told apart by `kind`, in one round trip. */
export function findBurdens(core: Core, unitNumbers: string[]): Promise<BurdenRow[]> {
  return owners(core, unitNumbers)
    .unionAll(mortgages(core, unitNumbers))
    .unionAll(seizures(core, unitNumbers))
    .orderBy('kind')
    .orderBy('since')
    .orderBy('at')
    .execute()
}

const none = sql<null>`null`

const owners = (core: Core, unitNumbers: string[]) =>
  core.registry
    .selectFrom('title_owner as owner')
    .innerJoin('title', 'title.id', 'owner.title_id')
    .select([
      sql<BurdenRow['kind']>`'owner'`.as('kind'),
      'title.unit_number as unitNumber',
      'owner.name as who',
      'owner.position as at',
      sql<string | null>`owner.id_number`.as('idNumber'),
      sql<number | null>`owner.share_parts`.as('parts'),
      sql<number | null>`owner.share_of`.as('of'),
      sql<number | null>`null`.as('transferBan'),
      sql<string | null>`null`.as('since'),
    ])
    .where('title.unit_number', 'in', unitNumbers)
    .where('title.ended_on', 'is', null)

const mortgages = (core: Core, unitNumbers: string[]) =>
  core.registry
    .selectFrom('mortgage')
    .select([
      sql<BurdenRow['kind']>`'mortgage'`.as('kind'),
      'unit_number as unitNumber',
      'bank as who',
      sql<number>`0`.as('at'),
      none.as('idNumber'),
      none.as('parts'),
      none.as('of'),
      'transfer_ban as transferBan',
      'since',
    ])
    .where('unit_number', 'in', unitNumbers)
    .where('ended_on', 'is', null)

const seizures = (core: Core, unitNumbers: string[]) =>
  core.registry
    .selectFrom('seizure')
    .select([
      sql<BurdenRow['kind']>`'seizure'`.as('kind'),
      'unit_number as unitNumber',
      'court as who',
      sql<number>`0`.as('at'),
      none.as('idNumber'),
      none.as('parts'),
      none.as('of'),
      none.as('transferBan'),
      'since',
    ])
    .where('unit_number', 'in', unitNumbers)
    .where('ended_on', 'is', null)
