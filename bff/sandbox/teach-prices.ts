import { sql } from 'kysely'
import { addMonths } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import { coreSchema } from '../adapters/core/connect'
import { calibratePrices, newestMonthAt } from '../features/price-models/calibrate-prices'
import { consentTo } from '../features/price-models/consent-price-model'
import { followPrices } from '../features/price-models/follow-prices'
import { actorOf } from '../http/require-staff'
import { findLive, readModels, retireBefore } from '../platform/assessments/model-store'
import { databaseName } from '../world'
import type { World } from '../world'

/** In a small city a month with few sales can fail its study by chance. */
const MONTHS_BACK = 6

/** Has the prices of the city learnt, unless they are known already, and takes them over. Returns what there is, in words. */
export async function teachPrices(world: World): Promise<string> {
  const { db } = world
  const [at, filledAt] = [new Date(world.now()), await filledOn(world)]
  await db.transaction().execute((trx) => retireBefore(trx, filledAt, at))
  if (!(await findLive(db))) {
    await teachFirst(world, at)
  }
  await followPrices(world)
  const model = (await readModels(db)).find(({ id }) => id === world.prices.live?.id)
  return model ? `第 ${model.number} 版，${model.salesUsed} 笔成交，COD ${model.study.cod.toFixed(2)}` : '还没有可用的版本'
}

/** The newest month whose version holds, as in an office where those before it came month by month. */
async function teachFirst(world: World, at: Date): Promise<void> {
  const newest = newestMonthAt(at.getTime())
  for (let back = 0; back < MONTHS_BACK && !(await findLive(world.db)); back++) {
    await calibratePrices({ ...world, month: addMonths(`${newest}-01` as Day, -back).slice(0, 7) })
    await consentIfAsked(world, at)
  }
}

/** What was learnt before was learnt from another city. */
async function filledOn({ core, config }: World): Promise<Date> {
  const registry = coreSchema(databaseName(config.databaseUrl), 'registry')
  const { rows } = await sql.raw<{ filled_at: Date }>(`select filled_at from ${registry}.sandbox_stamp`).execute(core.registry)
  return rows[0]?.filled_at ?? new Date(0)
}

/** Too few sales in three months prove nothing: somebody has to agree. */
async function consentIfAsked({ db }: World, at: Date): Promise<void> {
  const [newest] = await readModels(db)
  if (newest?.status !== 'waiting') {
    return
  }
  const clerk = await db.selectFrom('staff').select('id').where('role', '=', 'reviewer').executeTakeFirst()
  const consent = { by: clerk ? actorOf(clerk) : 'sandbox', grounds: '沙盒城市的第一版，成交少，先用起来' }
  await db.transaction().execute((trx) => consentTo(trx, { id: newest.id, at, consent }))
}
