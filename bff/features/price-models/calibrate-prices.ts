import type { Kysely } from 'kysely'
import { addMonths, dayIn } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { Ppm } from '#shared/model/money'
import type { PriceModelStatus } from '#shared/model/price-model'
import { complexNames, readSales } from '../../adapters/core/assessment-base'
import type { Core } from '../../adapters/core/connect'
import { NotEnoughSales, calibrate } from '../../engines/appraisal/calibrate'
import type { SaleFacts } from '../../engines/appraisal/home-facts'
import type { Model } from '../../engines/appraisal/model'
import { nativePlan } from '../../engines/appraisal/native-plan'
import { movedComplexes, studyOf } from '../../engines/appraisal/publish-gate'
import { monthNumber } from '../../engines/appraisal/sales'
import { salesOf } from '../../engines/appraisal/sales-of'
import { findLive, findOfMonth, goLive, insertModel, loadParts, lockLive, nextNumber } from '../../platform/assessments/model-store'
import type { LiveModel, NewModel } from '../../platform/assessments/model-store'
import { isDuplicate, runAgain } from '../../platform/db/connect'
import type { Tables } from '../../platform/db/tables'
import { packModel, unpackModel } from './pack-model'

/** Months of sales a version is learnt from. */
const MONTHS = 120
/** Further than this no complex moves without a clerk's consent, ppm of its benchmark price. This product's choice. */
const MOST_MOVED = 150_000 as Ppm
/** A clerk reads no more lines. */
const SHOWN_MOVED = 50

export interface Calibrating {
  db: Kysely<Tables>
  core: Core
  now: () => number
  newId: () => string
  /** `YYYY-MM`: learns the version of this month, though there may be one already; else that of the newest whole month, once */
  month?: string
}

/** The newest whole month at an instant, `YYYY-MM`. */
export const newestMonthAt = (now: number): string => addMonths(dayIn(now), -1).slice(0, 7)

/**
 * Learns a version of the price model from the sales of whole months and writes it down: live at once where its ratio study holds and
 * no complex moved too far, else waiting for a clerk, or refused. Returns what became of the version of this month, also where
 * somebody else wrote it; undefined: there are too few sales to learn anything.
 * @throws Failure `core.unavailable`
 */
export async function calibratePrices(calibrating: Calibrating): Promise<PriceModelStatus | undefined> {
  const { db, now, month } = calibrating
  const newestMonth = month ?? newestMonthAt(now())
  const known = month === undefined ? await findOfMonth(db, newestMonth) : undefined
  if (known) {
    return known.status
  }
  const before = await findLive(db)
  try {
    const version = await learn(calibrating, newestMonth, before)
    return await write(calibrating, version, before)
  } catch (error) {
    // Nothing can be learnt: values go on being told by the version that is live, if there is one.
    if (error instanceof NotEnoughSales) {
      return undefined
    }
    // Another process wrote its version first, from the same sales.
    if (isDuplicate(error)) {
      return (await findOfMonth(db, newestMonth))?.status
    }
    throw error
  }
}

async function learn({ db, core, now, newId }: Calibrating, newestMonth: string, before: LiveModel | undefined): Promise<NewModel> {
  const sales = salesOf(await readMonths(core, newestMonth))
  const model = calibrate(sales, { plan: nativePlan, newest: monthNumber(newestMonth) })
  const study = studyOf(sales, nativePlan)
  // Of too few sales no other figure shows a fault: that is for a clerk to judge.
  const isRefused = study.faults.length > 0 && !study.faults.includes('few')
  return {
    id: newId(),
    status: isRefused ? 'refused' : 'waiting',
    newestMonth,
    calibratedAt: new Date(now()),
    salesUsed: model.used,
    base: model.base,
    plan: model.plan,
    tables: model.tables,
    dropped: model.dropped,
    study,
    moved: await movedSince(db, core, before, model),
    packed: isRefused ? undefined : await packModel(model),
  }
}

async function readMonths(core: Core, newestMonth: string): Promise<SaleFacts[]> {
  const before = addMonths(`${newestMonth}-01` as Day, 1)
  const sales: SaleFacts[] = []
  for await (const page of readSales(core, { before, since: addMonths(before, -MONTHS) })) {
    sales.push(...page)
  }
  return sales
}

async function movedSince(db: Kysely<Tables>, core: Core, before: LiveModel | undefined, after: Model): Promise<NewModel['moved']> {
  const packed = before && (await loadParts(db, before.id))
  if (!packed) {
    return { count: 0, farthest: [] }
  }
  const moved = movedComplexes(await unpackModel(packed), after, MOST_MOVED)
  const names = await complexNames(core)
  const farthest = moved.slice(0, SHOWN_MOVED).map((one) => ({ ...one, complex: names.get(one.complex) ?? one.complex }))
  return { count: moved.length, farthest }
}

async function write({ db, month }: Calibrating, version: NewModel, before: LiveModel | undefined): Promise<PriceModelStatus> {
  const { id, status, newestMonth, study, moved, calibratedAt } = version
  const mayGoLive = status === 'waiting' && study.faults.length === 0 && moved.count === 0
  return runAgain(() =>
    db.transaction().execute(async (trx) => {
      const live = await lockLive(trx)
      // There may be no version to lock yet: whoever writes the same one between these lines has its number.
      const number = await nextNumber(trx)
      const twin = month === undefined ? await findOfMonth(trx, newestMonth) : undefined
      if (twin) {
        return twin.status
      }
      if (live?.id !== before?.id) {
        throw new Error('another price model went live meanwhile: this one was compared with its predecessor')
      }
      await insertModel(trx, number, version)
      return mayGoLive && (await goLive(trx, { id, at: calibratedAt })) ? 'live' : status
    }),
  )
}
