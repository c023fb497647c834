import { monthNumber, type Sales, type TextColumn } from '../../../bff/engines/appraisal/sales'
import { nativePlan } from '../../../bff/engines/appraisal/native-plan'
import type { Plan } from '../../../bff/engines/appraisal/plan'

/** The tables these sales are made of, and no others. */
export const plan: Plan = { ...nativePlan, tables: nativePlan.tables.filter(({ name }) => name !== 'area' && name !== 'product') }

export const truth = {
  floorBand: { 'lift:low': 0.962, 'lift:middle': 1, 'lift:high': 1.018, 'lift:top': 0.985, 'walk:low': 0.985, 'walk:middle': 0.93 },
  orientation: { northSouth: 1, south: 0.985, eastWest: 0.96, north: 0.942 },
  decoration: { bare: 0.955, plain: 1, fine: 1.042 },
} as const

const factors: Record<string, Record<string, number>> = truth

/** One sale by the names of its columns. */
export interface Row {
  id: string
  month: string
  price: number
  text: Record<string, string>
  number: Record<string, number>
}

/** Sales drawn from known factors: 60 complexes of 6 buildings, four years, noise of 4 %; the same seed gives the same sales. */
export function drawRows(count: number, { seed = 1, understated = 0, noise = 0.04 } = {}): Row[] {
  const random = mulberry(seed)
  const complexes = Array.from({ length: 60 }, (_, at) => ({
    effect: 0.13 * normal(random),
    district: `D${at % 5}`,
    east: 10 + (at % 8) * 0.4,
    north: 10 + Math.floor(at / 8) * 0.4,
  }))
  return Array.from({ length: count }, (_, at) => {
    const place = pick(random, [...complexes.keys()])
    const complex = complexes[place] as (typeof complexes)[number]
    const months = Math.floor(random() * 48)
    const entries = Object.entries(truth).map(([table, levels]) => [table, pick(random, Object.keys(levels))] as const)
    const factor = entries.reduce((product, [table, level]) => product * (factors[table]?.[level] ?? 1), 1)
    const area = Math.round((60 + random() * 80) * 100) / 100
    const told = random() < understated ? 0.65 + random() * 0.3 : 1
    const perSqm = 10_000 * Math.exp(complex.effect - months * 0.003 + noise * normal(random)) * factor * told
    return {
      id: `S${at}`,
      month: `${2022 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`,
      price: Math.round(perSqm * area) * 100,
      text: {
        ...Object.fromEntries(entries),
        complex: `C${place}`,
        building: `C${place}-${Math.floor(random() * 6)}`,
        district: complex.district,
        lift: '',
      },
      number: { area, floor: 1 + Math.floor(random() * 30), builtYear: 2010, east: complex.east, north: complex.north },
    }
  })
}

export function salesOf(rows: readonly Row[]): Sales {
  const texts = [...new Set(rows.flatMap(({ text }) => Object.keys(text)))]
  const numbers = [...new Set(rows.flatMap(({ number }) => Object.keys(number)))]
  return {
    count: rows.length,
    id: rows.map(({ id }) => id),
    month: Int32Array.from(rows, ({ month }) => monthNumber(month)),
    price: Float64Array.from(rows, ({ price }) => price),
    text: Object.fromEntries(texts.map((name) => [name, textColumn(rows.map(({ text }) => text[name] ?? ''))])),
    number: Object.fromEntries(numbers.map((name) => [name, Float64Array.from(rows, ({ number }) => number[name] ?? NaN)])),
  }
}

function textColumn(texts: readonly string[]): TextColumn {
  const levels = [...new Set(texts)].filter((text) => text !== '')
  const places = new Map(levels.map((level, at) => [level, at]))
  return { codes: Int32Array.from(texts, (text) => places.get(text) ?? -1), levels }
}

function mulberry(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const normal = (random: () => number): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

const pick = <T>(random: () => number, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
