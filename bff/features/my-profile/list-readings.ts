import type * as api from '#shared/contract/my-profile'
import { instant } from '#shared/model/day'
import type { Reader, Reading, ReadingId } from '#shared/model/reading'
import { requirePerson } from '../../http/require-person'
import { clerkIn } from '../../http/require-staff'
import type { UseCase } from '../../http/use-case'
import { looksIn } from './looks'
import type { Look } from './looks'
import { clerksAt, findReadings } from './reading-store'

const LOOKS = 20
/** A look opens a few fields; so many lines hold a page of looks. */
const LINES = 120

/** Who opened what of the caller, one line a look. */
export const listReadings: UseCase<typeof api.listReadings> = async (world, caller, { query: { of = 'others', after } }) => {
  const { id: personId } = requirePerson(caller)
  const rows = await findReadings(world.db, { personId, bySelf: of === 'me', after, limit: LINES + 1 })
  const { looks, next } = looksIn(rows.slice(0, LINES), { most: LOOKS, hasMore: rows.length > LINES })
  const clerks = await clerksAt(world.db, [...new Set(looks.flatMap(({ actor }) => clerkIn(actor) ?? []))])
  return {
    items: looks.map((look) => readingView(look, clerks)),
    ...(next === undefined ? {} : { next }),
    asOf: instant(world.now()),
    source: '渝税通查看登记',
  }
}

type Clerks = Awaited<ReturnType<typeof clerksAt>>

const readingView = ({ id, at, actor, purpose, fields }: Look, clerks: Clerks): Reading => ({ id: id as ReadingId, at: instant(at.getTime()), by: readerIn(actor, clerks), purpose, fields })

/** The length of an account's id: what the log's own column goes by. */
const ACCOUNT = 36

function readerIn(actor: string, clerks: Clerks): Reader {
  const clerk = clerkIn(actor)
  if (clerk !== undefined) {
    const { role = 'officer' as const, place } = clerks.get(clerk) ?? {}
    return { kind: 'clerk', role, ...(place === undefined ? {} : { place }) }
  }
  if (actor.length === ACCOUNT) {
    return { kind: 'me' }
  }
  return { kind: KINDS[actor.split(':')[0] ?? ''] ?? 'system' }
}

const KINDS: Readonly<Record<string, 'spouse' | 'parent' | 'somebody'>> = { spouse: 'spouse', parent: 'parent', account: 'somebody' }
