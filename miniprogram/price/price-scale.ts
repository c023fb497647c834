import type { Assessment } from '#shared/model/assessment'
import type { Band } from '../ui/band'

const TEN_THOUSAND = 1_000_000
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000]

/** `86.0 万`. */
export const inTenThousands = (fen: number): string => `${(fen / TEN_THOUSAND).toFixed(1)} 万`

/** Where the price stands among interval and comparables, in per cent of the width, with round ticks below. */
export function bandOf(assessment: Assessment, price: number, words: Pick<Band, 'you' | 'label'>): Band {
  const sold = assessment.comparables.map(({ adjusted }) => adjusted as number).sort((a, b) => a - b)
  const all = [assessment.floor, assessment.high, price, ...sold]
  const margin = Math.max((Math.max(...all) - Math.min(...all)) * 0.1, 1)
  const [low, high] = [Math.min(...all) - margin, Math.max(...all) + margin]
  const at = (fen: number): number => Math.round(((fen - low) / (high - low)) * 1000) / 10
  return {
    ...words,
    from: at(assessment.floor),
    to: at(assessment.high),
    value: at(assessment.value),
    price: at(price),
    dots: stacked(sold.map(at)),
    ticks: ticksWithin(low, high).map((tick) => ({ at: at(tick), label: `${tick / TEN_THOUSAND} 万` })),
  }
}

/** Dots that would cover one another stand one above the other, each as low as there is room. */
function stacked(places: readonly number[]): Band['dots'] {
  const lastAt: number[] = []
  return places.map((at) => {
    const free = lastAt.findIndex((last) => at - last >= 3)
    const level = free < 0 ? lastAt.length : free
    lastAt[level] = at
    return { at, level }
  })
}

/** Two to five round numbers of ten thousand yuan. */
function ticksWithin(low: number, high: number): number[] {
  const step = STEPS.map((each) => each * TEN_THOUSAND).find((each) => (high - low) / each <= 5) ?? high - low
  const ticks: number[] = []
  for (let tick = Math.ceil(low / step) * step; tick <= high; tick += step) {
    ticks.push(tick)
  }
  return ticks
}
