import type { Day } from '#shared/model/day'
import { assessHome } from '../../bff/engines/appraisal/assess-home'
import { calibrate } from '../../bff/engines/appraisal/calibrate'
import type { HomeFacts, SaleFacts } from '../../bff/engines/appraisal/home-facts'
import type { Model } from '../../bff/engines/appraisal/model'
import { nativePlan } from '../../bff/engines/appraisal/native-plan'
import { studyOf } from '../../bff/engines/appraisal/publish-gate'
import { homeOf, type Sales } from '../../bff/engines/appraisal/sales'
import { salesOf } from '../../bff/engines/appraisal/sales-of'
import { valueHome } from '../../bff/engines/appraisal/value-home'
import { packModel, unpackModel } from '../../bff/features/price-models/pack-model'
import { makeCity } from '../../bff/sandbox/city/make-city'
import { homeSold } from '../unit/appraisal/city-sales'
import { saleFacts } from '../unit/sandbox/sale-facts'
import { median, percentile, print } from './figures'

const TODAY = '2026-11-29' as Day
const AIM_SALES = 160_000
const HOMES = 5000
const ROUNDS = 3

/**
 * Prices learnt from all sales of the large city, on one core and by the processor's clock: what else runs on the machine
 * does not count.
 */
async function main(): Promise<void> {
  const { sales, homes } = drawSales()
  const model = benchCalibrate(sales)
  benchValues(model, homes)
  benchStudy(sales)
  await benchPacking(model)
}

/** All sales as columns, and some of the homes sold lately: nothing else stays in memory, as in a node that only tells values. */
function drawSales(): { sales: Sales; homes: HomeFacts[] } {
  const facts: SaleFacts[] = []
  for (const { assessmentBase } of makeCity({ seed: 1, size: 'city', today: TODAY })) {
    assessmentBase.past_sale.forEach((row) => facts.push(saleFacts(row)))
  }
  return { sales: salesOf(facts), homes: spread(facts.filter(({ soldOn }) => soldOn > '2024')).map(homeSold) }
}

const spread = <T>(of: readonly T[]): T[] => Array.from({ length: HOMES }, (_, at) => of[(at * 7919) % of.length] as T)

function benchCalibrate(sales: Sales): Model {
  const models: Model[] = []
  const rounds = Array.from({ length: ROUNDS }, () => ({
    calibrate: milliseconds(() => models.push(calibrate(sales, { plan: nativePlan }))),
    sort: milliseconds(() => Float64Array.from(sales.price).sort()),
  }))
  const of = (name: 'calibrate' | 'sort'): number => median(rounds.map((round) => round[name]))
  const counted = `${sales.count.toLocaleString('en')} sales`
  const toAim = (AIM_SALES / sales.count) * of('calibrate')
  print({
    name: `prices: learning from the ${counted} of the large city, for every 160,000`,
    value: toAim,
    unit: 'ms',
    yardstick: 'aim',
    against: 2000,
  })
  print({
    name: `prices: learning from ${counted}`,
    value: of('calibrate'),
    unit: 'ms',
    yardstick: 'sorting their prices',
    against: of('sort'),
  })
  return models[0] as Model
}

function benchValues(model: Model, homes: readonly HomeFacts[]): void {
  const described = spread([...model.sales.month.keys()]).map((place) => homeOf(model.sales, place))
  const live = { model, nameOf: (id: string) => id }
  // The first run warms up.
  const [, bare = []] = [0, 1].map(() => described.map((home) => microseconds(() => assessHome(model, { home, month: model.lastMonth }))))
  const [, whole = []] = [0, 1].map(() => homes.map((home) => microseconds(() => valueHome(live, home, TODAY))))
  print({
    name: 'prices: p99 of one assessment with up to 12 comparables',
    value: percentile(bare, 0.99),
    unit: 'µs',
    yardstick: 'aim',
    against: 300,
  })
  print({
    name: 'prices: p99 of one assessment with all that explains it',
    value: percentile(whole, 0.99),
    unit: 'µs',
    yardstick: 'aim without',
    against: 300,
  })
}

function benchStudy(sales: Sales): void {
  const study = Array.from({ length: ROUNDS }, () => milliseconds(() => studyOf(sales, nativePlan)))
  const learning = milliseconds(() => calibrate(sales, { plan: nativePlan }))
  print({
    name: 'prices: telling the last three months without them',
    value: median(study),
    unit: 'ms',
    yardstick: 'learning alone',
    against: learning,
  })
}

async function benchPacking(model: Model): Promise<void> {
  const packed = await packModel(model)
  const times = { pack: [] as number[], open: [] as number[] }
  for (let round = 0; round < ROUNDS; round++) {
    times.pack.push(await elapsed(() => packModel(model)))
    times.open.push(await elapsed(() => unpackModel(packed)))
  }
  print({
    name: `prices: opening the stored model, ${Math.round(packed.length / 1024)} KiB`,
    value: median(times.open),
    unit: 'ms',
    yardstick: 'packing it',
    against: median(times.pack),
  })
}

function milliseconds(work: () => unknown): number {
  return microseconds(work) / 1000
}

function microseconds(work: () => unknown): number {
  const began = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(began)
  return user + system
}

async function elapsed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

void main()
