import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { noticeTemplates } from '../../bff/platform/notices/find-template'
import { tell } from '../../bff/platform/notices/tell'
import type { NoticeTemplate } from '../../bff/platform/notices/template'
import { percentile } from '../bench/figures'
import { newKey } from '../support/new-key'
import { randomFrom } from '../support/random'
import { compareJournals } from './compare-journals'
import type { Shown } from './compare-journals'
import { crowdOf, settleMember } from './message-crowd'
import type { Reach } from './message-crowd'
import { openMessageHouse } from './message-house'
import type { MessageHouse } from './message-house'

interface Settings {
  notices?: number
  kills?: number
  seed?: number
  /** of the calm part, in which nobody is killed; 0: none */
  seconds?: number
  rate?: number
}

/** Nobody gets more pushes of most notices a day. */
const EACH = 3
const LOST_REPLIES = 0.05
const AIM_MS = 10_000
const REST_WITHIN_MS = 420_000
/** The database is killed once for so many kills of a node. */
const NODES_A_DATABASE = 7

const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** Notices to many people: first in peace and against the clock, then while nodes and database are killed and carriers swallow their answers. */
export async function run({ notices = 600, kills = 20, seed = 1, seconds = 60, rate = 50 }: Settings) {
  const began = performance.now()
  const calm = seconds * rate
  const crowd = crowdOf(Math.ceil((calm + notices) / EACH))
  const house = await openMessageHouse(crowd, seed)
  try {
    const reach = await settle(house, crowd)
    const people = [...reach.keys()]
    const news = Array.from({ length: calm + notices }, (_, at) => newsOf(at, people))
    await atRate(news.slice(0, calm), rate, (one) => tellInsisting(house, one))
    await untilAtRest(house)
    const peace = calm === 0 ? {} : await calmFigures(house, calm)
    say(`in peace: ${JSON.stringify(peace)}`)
    const pauses = await tellAmongKills(house, news.slice(calm), { kills, seed })
    await untilAtRest(house)
    const { lost, doubled } = await compareJournals(house.db, news.map(({ event }) => event), shownBy(house), reach)
    ;[...lost.map((what) => `lost ${what}`), ...doubled.map((what) => `doubled ${what}`)].slice(0, 40).forEach(say)
    const figures = { notices: news.length, kills: pauses.length, lost: lost.length, doubled: doubled.length, ...peace, ...(await deliveryFigures(house)) }
    const more = { longestPauseMs: Math.max(0, ...pauses), seconds: Math.round((performance.now() - began) / 1000), seed }
    return { figures: { ...figures, ...more }, isGood: lost.length + doubled.length === 0 }
  } finally {
    await house.close()
  }
}

async function settle(house: MessageHouse, crowd: ReturnType<typeof crowdOf>): Promise<Map<string, Reach>> {
  const ids: string[] = []
  for (let from = 0; from < crowd.length; from += 16) {
    ids.push(...(await Promise.all(crowd.slice(from, from + 16).map((member) => settleMember(house, house.wechat, house.appId, member)))))
  }
  await house.wechat.pushesSettled()
  await untilAtRest(house)
  say(`${crowd.length} people`)
  return new Map(ids.map((id, at) => [id, crowd[at]?.reach ?? 'none']))
}

/** Newest versions of what WeChat can show; the same mixture in every run. */
const templates: readonly NoticeTemplate[] = noticeTemplates.filter(
  ({ id, version, ways, wechat }) => ways.length > 0 && wechat !== undefined && noticeTemplates.every((other) => other.id !== id || other.version <= version),
)

const newsOf = (at: number, people: readonly string[]) => {
  const template = templates[at % templates.length] as NoticeTemplate
  const fields = Object.fromEntries(template.fields.map((name) => [name, valueOf(name)]))
  return { personId: people[Math.floor(at / EACH)] ?? '', template: template.id, event: `drill/${at}`, fields }
}

/** What fits the keywords of WeChat, which are particular. */
function valueOf(name: string): string {
  if (/until|since|by$|on$|promised|arrives|from|_time$/i.test(name)) {
    return '2027-01-15'
  }
  return name === 'side' ? 'seller' : /ticket|code|number|window|wait|parcel/.test(name) ? 'A012' : '演习小区'
}

type News = ReturnType<typeof newsOf>

/** The event names it, so saying it again changes nothing. */
async function tellInsisting({ db, keys }: MessageHouse, news: News): Promise<void> {
  for (;;) {
    try {
      await db.transaction().execute((trx) => tell(trx, { keys, now: Date.now, newId: newKey }, [news]))
      return
    } catch {
      // The database was killed; whether it had committed is found out by saying it again.
      await sleep(100)
    }
  }
}

async function atRate<T>(items: readonly T[], rate: number, work: (item: T) => Promise<void>): Promise<void> {
  const began = performance.now()
  const running = items.map(async (item, at) => {
    await sleep((at * 1000) / rate - (performance.now() - began))
    await work(item)
  })
  await Promise.all(running)
}

/** A burst before each kill, so that there is always something in the hands of whoever is killed. @returns how long each was away, ms */
async function tellAmongKills(house: MessageHouse, news: readonly News[], { kills, seed }: { kills: number; seed: number }): Promise<number[]> {
  const random = randomFrom(seed)
  const burst = Math.ceil(news.length / Math.max(1, kills))
  misbehave(house)
  const pauses: number[] = []
  const telling: Promise<void>[] = []
  for (let from = 0; from < news.length; from += burst) {
    const some = news.slice(from, from + burst)
    telling.push(atRate(some, burst * 2, (one) => tellInsisting(house, one)))
    house.mail.dropAfterData(Math.max(1, Math.round(burst * LOST_REPLIES)))
    await sleep(random.below(800))
    for (const [name, victim] of victimsOf(house, pauses.length, random)) {
      const away = performance.now()
      await victim.again()
      pauses.push(Math.round(performance.now() - away))
      say(`killed ${name}, back in ${pauses.at(-1)} ms`)
    }
  }
  await Promise.all(telling)
  await paperNow(house)
  return pauses
}

function victimsOf({ nodes, database }: MessageHouse, done: number, random: ReturnType<typeof randomFrom>): [string, MessageHouse['database']][] {
  const at = random.below(nodes.length)
  const node = nodes[at]
  return [...(node ? [[`node ${at}`, node] as [string, typeof node]] : []), ...(done % NODES_A_DATABASE === 3 ? [['the database', database] as [string, typeof database]] : [])]
}

/** Five answers of a hundred are swallowed after the work was done, and every event comes twice. */
function misbehave({ wechat, sms }: MessageHouse): void {
  for (const route of ['/cgi-bin/message/subscribe/send', '/cgi-bin/message/template/send']) {
    wechat.control.inject({ route, probability: LOST_REPLIES, dropAfterProcessing: true })
  }
  sms.control.inject({ route: '/messages', probability: LOST_REPLIES, dropAfterProcessing: true })
  sms.control.inject({ route: '/receipts', probability: LOST_REPLIES, dropAfterProcessing: true })
  wechat.duplicatePushes(Number.POSITIVE_INFINITY)
}

/** Legal notices nobody gave a receipt for go on paper; here at once. */
const paperNow = ({ db }: MessageHouse): Promise<unknown> => db.updateTable('notice').set({ letter_at: new Date() }).where('letter_at', 'is not', null).execute()

/** Nothing is on its way any more. */
async function untilAtRest({ db, wechat }: MessageHouse): Promise<void> {
  const moving = async (): Promise<number> => {
    await wechat.pushesSettled()
    const waiting = await db.selectFrom('outbox').select('id').where('state', '=', 'waiting').limit(1).execute()
    const open = await db.selectFrom('delivery').select('id').where('ended_at', 'is', null).limit(1).execute()
    const paper = await db.selectFrom('notice').select('id').where('letter_at', '<=', new Date()).limit(1).execute()
    return waiting.length + open.length + paper.length
  }
  for (const end = Date.now() + REST_WITHIN_MS; Date.now() < end && (await moving().catch(() => 1)) > 0; ) {
    await sleep(500)
  }
}

/** From the commit to the hand-over of the first channel that took it, by each way. */
async function calmFigures({ db }: MessageHouse, calm: number) {
  const { rows } = await sql<{ ms: number }>`
    select timestampdiff(microsecond, n.created_at, min(d.handed_at)) div 1000 as ms
    from notice n join delivery d on d.notice_id = n.id where d.handed_at is not null group by n.id, n.created_at, d.way`.execute(db)
  const times = rows.map(({ ms }) => Number(ms))
  const share = times.filter((ms) => ms <= AIM_MS).length / Math.max(1, times.length)
  return { calm, handedOver: times.length, shareWithin10s: share, medianMs: percentile(times, 0.5), p99Ms: percentile(times, 0.99), slowestMs: Math.max(0, ...times) }
}

async function deliveryFigures({ db, mail, wechat }: MessageHouse): Promise<Record<string, unknown>> {
  const rows = await db
    .selectFrom('delivery')
    .select((eb) => ['channel', 'state', eb.fn.countAll<number>().as('n'), eb.fn.sum<number>('tries').as('tries')])
    .groupBy(['channel', 'state'])
    .execute()
  const deliveries = Object.fromEntries(rows.map(({ channel, state, n }) => [`${channel} ${state}`, Number(n)]))
  const repeated = rows.filter(({ state }) => state !== 'skipped').reduce((sum, { n, tries }) => sum + Math.max(0, Number(tries) - Number(n)), 0)
  return { deliveries, triedAgain: repeated, mailsRecognised: mail.received() - mail.journal().length, pushes: wechat.pushed().length }
}

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/

function shownBy({ wechat, sms, mail, letters }: MessageHouse): Shown[] {
  return [
    ...wechat.journal().map(({ account, page }) => ({ channel: account === 'app' ? 'subscribe' : 'serviceAccount', id: ID.exec(page)?.[0] ?? page })),
    ...sms.journal().map(({ id }) => ({ channel: 'sms', id })),
    ...mail.journal().map(({ messageId }) => ({ channel: 'email', id: ID.exec(messageId)?.[0] ?? messageId })),
    ...letters.journal().map(({ id }) => ({ channel: 'letter', id })),
  ]
}
