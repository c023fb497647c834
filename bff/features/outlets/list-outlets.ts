import { sql } from 'kysely'
import type * as api from '#shared/contract/outlets'
import { instant } from '#shared/model/day'
import type { UseCase } from '../../http/use-case'
import { distanceM } from '../../platform/halls/distance'
import { hoursText, isOpenAt } from '../../platform/halls/hall-hours'
import { servicesOf } from '../../platform/parcels/outlet-store'
import { blanksOfOutlets } from '../../platform/parcels/paper-stock'
import { nearestFirst } from './outlet-list'

/** As the table keeps degrees. */
const PER_DEGREE = 10_000

export const listOutlets: UseCase<typeof api.listOutlets> = async (world, _caller, { query }) => {
  const { lat, lng, district, kind } = query
  const here = lat === undefined || lng === undefined ? undefined : { lat: Number(lat), lng: Number(lng) }
  const rows = await world.db.selectFrom('outlet').selectAll().where('ended_at', 'is', null).orderBy(sql`field(kind, 'post', 'window', 'machine')`).orderBy('id').execute()
  const asked = rows.filter((row) => (district === undefined || row.district === district) && (kind === undefined || row.kind === kind))
  const blanks = await blanksOfOutlets(world.db)
  const items = asked.map((row) => ({
    id: row.id,
    kind: row.kind,
    name: row.name,
    district: row.district,
    place: row.place,
    hours: hoursText(row),
    isOpen: isOpenAt(row, world.now()),
    services: servicesOf(row.services),
    stock: blanks.get(row.id) ?? 0,
    ...(here ? { distance: distanceM(here, { lat: row.lat / PER_DEGREE, lng: row.lng / PER_DEGREE }) } : {}),
  }))
  return { items: nearestFirst(items), districts: [...new Set(rows.map((row) => row.district))], asOf: instant(world.now()), source: '税务和邮政的取票点名册' }
}
