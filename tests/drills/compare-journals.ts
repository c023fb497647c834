import type { Kysely } from 'kysely'
import type { Tables } from '../../bff/platform/db/tables'
import { findTemplate } from '../../bff/platform/notices/find-template'
import type { Reach } from './message-crowd'

/** What a phone, mailbox or letter box showed: by WeChat `id` is the notice's, else the delivery's. */
export interface Shown {
  channel: string
  id: string
}

export interface Faults {
  lost: string[]
  doubled: string[]
}

/** One notice by one way of its template: a cascade of deliveries, of which one is to be seen. */
interface Way {
  name: string
  channels: string[]
  /** channels whose delivery says that it was handed over */
  handed: string[]
  shown: string[]
  isEnded: boolean
}

/** What was committed, what the deliveries say and what people saw, held against each other. `reach`: by person. */
export async function compareJournals(db: Kysely<Tables>, told: readonly string[], shown: readonly Shown[], reach: ReadonlyMap<string, Reach>): Promise<Faults> {
  const { ways, wayOf } = await readWays(db)
  const strange = shown.flatMap(({ channel, id }) => {
    const way = wayOf.get(id) ?? wayOf.get(`${id} ${channel}`)
    way?.shown.push(channel)
    return way ? [] : [`${channel} ${id}, shown and known to nobody`]
  })
  const lost = [...ways.values()].flatMap(({ name, handed, shown: seen, isEnded }) => [
    ...(isEnded ? [] : [`${name} has no end`]),
    ...handed.filter((channel) => !seen.includes(channel)).map((channel) => `${name}, handed to ${channel} and never shown`),
  ])
  const again = [...ways.values()].flatMap(({ name, shown: seen }) => seen.slice(1).map((channel) => `${name}, shown again by ${channel}`))
  return { lost: [...lost, ...(await unseen(db, told, ways, reach))], doubled: [...strange, ...again] }
}

async function readWays(db: Kysely<Tables>): Promise<{ ways: Map<string, Way>; wayOf: Map<string, Way> }> {
  const ways = new Map<string, Way>()
  const wayOf = new Map<string, Way>()
  for (const { id, notice_id, way, channel, state, ended_at } of await db.selectFrom('delivery').select(['id', 'notice_id', 'way', 'channel', 'state', 'ended_at']).execute()) {
    const name = `${notice_id} way ${way}`
    const one = ways.get(name) ?? { name, channels: [], handed: [], shown: [], isEnded: true }
    one.channels.push(`${channel} ${state}`)
    one.handed.push(...(state === 'handed' || state === 'delivered' ? [channel] : []))
    one.isEnded &&= ended_at !== null
    ways.set(name, one)
    wayOf.set(id, one).set(`${notice_id} ${channel}`, one)
  }
  return { ways, wayOf }
}

/** Told and in no inbox; or not shown by a way that reaches the person. */
async function unseen(db: Kysely<Tables>, told: readonly string[], ways: ReadonlyMap<string, Way>, reach: ReadonlyMap<string, Reach>): Promise<string[]> {
  const notices = await db.selectFrom('notice').select(['id', 'event', 'person_id', 'template', 'version']).execute()
  const inboxes = new Set(notices.map(({ event }) => event))
  const missing = told.filter((event) => !inboxes.has(event)).map((event) => `${event} in no inbox`)
  const notShown = notices.flatMap(({ id, event, person_id, template, version }) =>
    findTemplate(template, version).ways.flatMap((channels, at) => {
      const way = ways.get(`${id} way ${at}`)
      const isSeen = (way?.shown.length ?? 0) > 0 || !reaches(channels, reach.get(person_id))
      return isSeen ? [] : [`${event} ${template} way ${at}, not shown: ${way?.channels.join(', ') ?? 'no delivery'}`]
    }),
  )
  return [...missing, ...notShown]
}

const reaches = (channels: readonly string[], reach: Reach | undefined): boolean =>
  channels.includes('sms') || channels.includes('email') || reach === 'subscribed' || reach === 'follower'
