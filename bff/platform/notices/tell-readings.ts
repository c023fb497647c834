import type { Kysely } from 'kysely'
import { addDays, dayIn } from '#shared/model/day'
import type { Tables } from '../db/tables'
import { isDuplicate, runAgain } from '../db/connect'
import type { NoticeDesk } from './notice-desk'
import { startOfDay } from './plan-delivery'
import { readSettings } from './settings-store'
import { tell } from './tell'

const TEMPLATE = 'data.read'
const DAY_MS = 86_400_000
const PAGE = 200

/** What clerks look at people's data for, in the words of the digest. Own readings and messages of the system are none. */
const PURPOSES: Readonly<Record<string, string>> = { 'desk.review': '审核申报', 'desk.dispute': '答复价格争议', 'desk.supply': '核对额度、领票或申诉' }
const OTHER = '办理您的办件'

interface Reading {
  personId: string
  count: number
  purposes: string[]
}

/** Job: whoever's data clerks opened yesterday is told so today, once, in the inbox only. */
export async function tellReadings(desk: NoticeDesk): Promise<void> {
  const to = startOfDay(desk.now())
  const day = addDays(dayIn(desk.now()), -1)
  for (let after: string | undefined = ''; after !== undefined; ) {
    const readings = await readingsOf(desk.db, new Date(to - DAY_MS), new Date(to), after)
    for (const reading of readings) {
      await tellOf(desk, reading, day)
    }
    after = readings.length < PAGE ? undefined : readings.at(-1)?.personId
  }
}

async function tellOf(desk: NoticeDesk, { personId, count, purposes }: Reading, day: string): Promise<void> {
  if ((await readSettings(desk.db, personId)).off.includes('privacy')) {
    return
  }
  const purpose = [...new Set(purposes.map((one) => PURPOSES[one] ?? OTHER))].join('、')
  const fields = { office: '税务人员', purpose, times: String(count) }
  try {
    await runAgain(() => desk.db.transaction().execute((trx) => tell(trx, desk, [{ personId, template: TEMPLATE, event: `read/${day}`, fields }])))
  } catch (error) {
    // Another node told them at this very moment.
    if (!isDuplicate(error)) {
      throw error
    }
  }
}

/** Openings by clerks, a page of people. Several fields opened at once are one look. */
async function readingsOf(db: Kysely<Tables>, from: Date, to: Date, after: string): Promise<Reading[]> {
  const people = db
    .selectFrom('access_log')
    .select('person_id')
    .distinct()
    .where('at', '>=', from)
    .where('at', '<', to)
    .where('actor', 'like', 'clerk:%')
    .where('person_id', '>', after)
    .orderBy('person_id')
    .limit(PAGE)
  const ids = (await people.execute()).map(({ person_id }) => person_id)
  const rows = await db
    .selectFrom('access_log')
    .select((eb) => ['person_id', 'purpose', eb.fn.count<number>('trace_id').distinct().as('looks')])
    .where('at', '>=', from)
    .where('at', '<', to)
    .where('actor', 'like', 'clerk:%')
    .where('person_id', 'in', [...ids, ''])
    .groupBy(['person_id', 'purpose'])
    .orderBy('purpose')
    .execute()
  return ids.map((personId) => {
    const own = rows.filter((row) => row.person_id === personId)
    return { personId, count: own.reduce((sum, { looks }) => sum + Number(looks), 0), purposes: own.map(({ purpose }) => purpose) }
  })
}
