import type { Kysely, Selectable } from 'kysely'
import type { OutletKind } from '#shared/model/supply'
import type { Tables } from '../db/tables'

export interface OutletRecord {
  id: string
  kind: OutletKind
  name: string
  district: string
  place: string
  services: readonly OutletService[]
}

/** `post`: prints what is sent by post and hands it to the post. */
type OutletService = 'collect' | 'proxyInvoice' | 'post'

/** An outlet that is in business. */
export async function findOutlet(db: Kysely<Tables>, id: string): Promise<OutletRecord | undefined> {
  const row = await db.selectFrom('outlet').selectAll().where('id', '=', id).where('ended_at', 'is', null).executeTakeFirst()
  return row && toOutlet(row)
}

/** The outlet that prints and posts what is sent by post; of several the first. */
export async function postingOutlet(db: Kysely<Tables>): Promise<OutletRecord | undefined> {
  const rows = await db.selectFrom('outlet').selectAll().where('ended_at', 'is', null).where('services', 'like', '%post%').orderBy('id').execute()
  return rows.map(toOutlet).find(({ services }) => services.includes('post'))
}

const toOutlet = ({ id, kind, name, district, place, services }: Selectable<Tables['outlet']>): OutletRecord => ({
  id,
  kind,
  name,
  district,
  place,
  services: servicesOf(services),
})

/** As the column keeps them: separated by commas. */
export const servicesOf = (text: string): OutletService[] => text.split(',').filter(Boolean) as OutletService[]
