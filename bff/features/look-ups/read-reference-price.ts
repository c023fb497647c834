import type * as api from '#shared/contract/look-ups'
import type { ReplyIn } from '#shared/contract/route'
import { dayIn, instant } from '#shared/model/day'
import type { Area } from '#shared/model/home'
import { complexesCalled } from '../../adapters/core/complexes'
import type { Complex } from '../../adapters/core/complexes'
import type { HomeFacts } from '../../engines/appraisal/home-facts'
import { valueHome } from '../../engines/appraisal/value-home'
import type { UseCase } from '../../http/use-case'
import type { World } from '../../world'

/** Fewer sales than this would tell what one neighbour paid. */
const ENOUGH_SALES = 5
/** Ten thousand yuan: nobody's price can be read off it. */
const STEP = 1_000_000
const MOST_NAMES = 10

type Told = Pick<ReplyIn<typeof api.readReferencePrice>, 'called' | 'price' | 'why'>

/** A home of that size in the complex of which nothing else is known, by the model that is live. */
export const readReferencePrice: UseCase<typeof api.readReferencePrice> = async (world, _caller, { query: { complex, area } }) => ({
  ...(await tell(world, complex, area as Area)),
  asOf: instant(world.now()),
  source: world.prices.live ? `存量房计税价格模型第 ${world.prices.live.number} 版，只供参考` : '存量房计税价格模型',
})

async function tell(world: World, wanted: string, area: Area): Promise<Told> {
  // Two complexes of one name are told apart by the district behind it: 桃园（渝中区）.
  const [, name = wanted, district] = /^(.+?)[（(](.+)[）)]$/.exec(wanted) ?? []
  const found = (await complexesCalled(world.core, name, MOST_NAMES)).filter((each) => district === undefined || each.district.name === district)
  const exactly = found.filter((each) => each.name === name)
  const [only] = exactly.length > 0 ? exactly : found
  if (!only) {
    return { called: [], why: 'noComplex' }
  }
  if (exactly.length !== 1 && found.length > 1) {
    return { called: (exactly.length > 1 ? exactly : found).map((each) => ({ name: each.name, district: each.district.name })) }
  }
  return { called: [], ...priceIn(world, only, area) }
}

function priceIn({ prices: { live }, now }: World, complex: Complex, area: Area): Pick<Told, 'price' | 'why'> {
  if (!live) {
    return { why: 'noModel' }
  }
  const told = valueHome(live, someHome(complex, area), dayIn(now()))
  if (told.kind === 'refused') {
    return { why: told.why === 'tooFewComparables' ? 'tooFewSales' : 'tooUncertain' }
  }
  const { comparables, likely, confidence, benchmark } = told.valuation
  const sales = comparables.filter(({ sameComplex }) => sameComplex).length
  if (sales < ENOUGH_SALES) {
    return { why: 'tooFewSales' }
  }
  const [low, high] = [Math.floor(likely.low / STEP) * STEP, Math.ceil(likely.high / STEP) * STEP]
  return { price: { complex: complex.name, district: complex.district.name, low: low, high: high, sales, month: benchmark.month, confidence } }
}

const someHome = ({ id, district, builtYear, hasLift, lng, lat }: Complex, builtArea: Area): HomeFacts => ({
  unit: '', complex: id, building: '', district: district.code, use: 'home', builtArea, innerArea: null, floor: null, floors: null, streetFloor: null,
  hasLift, orientation: null, decoration: null, product: null, tenure: null, builtYear, lng, lat,
})
