import type { Insertable } from 'kysely'
import { addDays, dayIn } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { Tables } from '../platform/db/tables'
import { allItems } from '../platform/guide/find-item'
import { formatBins } from '../platform/halls/day-bins'
import { formatMinutes, noteMinutes } from '../platform/halls/minute-counts'
import type { MinuteCounts } from '../platform/halls/minute-counts'
import type { World } from '../world'
import { hallFacts } from './city/hall-facts'
import type { HallFacts } from './city/hall-facts'
import { binsOfDay } from './halls/bins-of-day'
import { errandsOf } from './halls/errands'
import { lifeOf } from './halls/hall-life'
import { simulateDay } from './halls/simulate-day'

interface Options {
  /** open day and night, so that whoever looks at night sees life */
  alwaysOpen?: boolean
  /** these only; absent: all */
  only?: readonly string[]
  /** days before today that are learnt at once; 0: the halls are as new */
  historyDays?: number
}

const HISTORY_DAYS = 28
const ALWAYS = { opens: '00:00', closes: '24:00', days: '1234567' } as const
const ROWS_A_STATEMENT = 500

/** Opens the halls with their windows, and writes down how the weeks before went. What is there stays. Returns how many are new. */
export async function openHalls(world: World, { alwaysOpen = false, only, historyDays = HISTORY_DAYS }: Options = {}): Promise<number> {
  const { db } = world
  const known = new Set((await db.selectFrom('hall').select('id').execute()).map(({ id }) => id))
  const fresh = hallFacts.filter(({ id }) => !known.has(id) && (only?.includes(id) ?? true)).map((facts) => (alwaysOpen ? { ...facts, ...ALWAYS } : facts))
  if (fresh.length === 0) {
    return 0
  }
  const { days, times } = historyOf(fresh, dayIn(world.now()), historyDays, world.config.sandboxSeed)
  // A twin that came first has opened the same ones.
  await db.transaction().execute(async (trx) => {
    await trx.insertInto('hall').ignore().values(fresh.map(hallRow)).execute()
    await trx.insertInto('hall_window').ignore().values(fresh.flatMap((facts) => windowRows(facts, new Date(world.now())))).execute()
    for (const rows of slices(days)) {
      await trx.insertInto('hall_day').ignore().values(rows).execute()
    }
    for (const rows of slices(times)) {
      await trx.insertInto('item_time').ignore().values(rows).execute()
    }
  })
  return fresh.length
}

const hallRow = ({ id, name, districtCode, district, place, lat, lng, opens, closes, days, outletId }: HallFacts): Insertable<Tables['hall']> => ({
  ...{ id, name, district, place, opens, closes, days },
  district_code: districtCode,
  lat: Math.round(lat * 10_000),
  lng: Math.round(lng * 10_000),
  outlet_id: outletId ?? null,
  ...{ disruption: null, disrupted_until: null, ended_at: null },
})

/** Those of the demo clerks are closed until one sits down. */
const windowRows = ({ id, windows, ownWindows }: HallFacts, since: Date): Insertable<Tables['hall_window']>[] =>
  [...windows, ...Array.from({ length: ownWindows }, () => ['general', 'property', 'invoice'])].map((queues, index) => ({
    ...{ hall_id: id, number: index + 1, queues: queues.join(','), since },
    state: index < windows.length ? 'open' : 'closed',
    ...{ staff_id: null, ticket_id: null },
  }))

interface History {
  days: Insertable<Tables['hall_day']>[]
  times: Insertable<Tables['item_time']>[]
}

function historyOf(halls: readonly HallFacts[], today: Day, count: number, seed: number): History {
  const errands = errandsOf(allItems(), seed)
  const lives = halls.map((facts) => ({ life: lifeOf(facts, errands, seed), works: facts.days }))
  const history: History = { days: [], times: [] }
  for (let day = addDays(today, -count); day < today; day = addDays(day, 1)) {
    const times = new Map<string, MinuteCounts>()
    for (const { life } of lives.filter(({ works }) => works.includes(String(new Date(`${day}T00:00:00Z`).getUTCDay() || 7)))) {
      const simulated = simulateDay(life, day, seed)
      history.days.push(...binsOfDay(life, simulated).map(({ hallId, queue, bins }) => ({ hall_id: hallId, queue, day, bins: formatBins(bins) })))
      for (const { itemId, startedAt, endedAt } of simulated.visits) {
        if (startedAt !== undefined && endedAt !== undefined) {
          times.set(itemId, noteMinutes(times.get(itemId), endedAt - startedAt))
        }
      }
    }
    history.times.push(...[...times].map(([itemId, minutes]) => ({ item_id: itemId, day, channel: 'hall' as const, minutes: formatMinutes(minutes) })))
  }
  return history
}

const slices = <T>(rows: readonly T[]): T[][] => Array.from({ length: Math.ceil(rows.length / ROWS_A_STATEMENT) }, (_, at) => rows.slice(at * ROWS_A_STATEMENT, (at + 1) * ROWS_A_STATEMENT))
