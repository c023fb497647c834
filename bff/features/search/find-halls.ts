import type { Hit } from '#shared/model/search'
import { madeOnce } from '../../platform/made-once'
import type { Made } from '../../platform/made-once'
import type { World } from '../../world'
import { listHallNames } from './hall-store'
import type { HallName } from './hall-store'
import { lettersOf } from './tokens'
import { spellings } from './sounds'

const KEEP_MS = 600_000

interface KnownHall extends HallName {
  /** as one says it: 沙坪坝, 石柱 */
  short: string
  spelled: string
}

const known = new WeakMap<World, Made<readonly KnownHall[], number>>()

/** A hall is meant by who names its district; that is known without any index. */
export async function findHalls(world: World, words: string): Promise<{ hit: Hit; fit: number }[]> {
  const letters = lettersOf(words).join('')
  const halls = await hallsOf(world)
  return halls
    .filter(({ short, spelled }) => words.includes(short) || (letters.length > 4 && letters.includes(spelled)))
    .map(({ id, name, place, short }) => ({
      hit: { kind: 'hall', id, title: name, note: place, page: `/halls/pages/hall/index?id=${id}` },
      fit: isAboutHalls(words.replace(short, '')) ? 0.95 : 0.4,
    }))
}

/** Nothing but the district, or something about going there. */
const isAboutHalls = (rest: string): boolean => /^[区县的 ]*$|厅|税务局|排队|排轮子|取号|预约|地址|电话|上班|下班|在哪|人多|人少|窗口/.test(rest) || /^[a-z ]+$/i.test(rest)

function hallsOf(world: World): Promise<readonly KnownHall[]> {
  const now = world.now()
  const make = async (): Promise<KnownHall[]> => (await listHallNames(world.db)).map((hall) => ({ ...hall, ...shortOf(hall.district) }))
  return madeOnce(known, world, { mark: now, isGood: (at) => Math.abs(now - at) < KEEP_MS, make })
}

function shortOf(district: string): Pick<KnownHall, 'short' | 'spelled'> {
  const short = district.replace(/(土家族|苗族)*自治县$|(高新|经开|新)?[区县]$/u, '') || district
  return { short, spelled: spellings(short).full }
}
