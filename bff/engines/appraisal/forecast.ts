import type { TableData } from './model'
import type { Table } from './plan'
import { monthLabel, monthNumber } from './sales'
import { MILLION } from './scale'

/** Fewer months show no pace. */
const FEWEST = 6

/**
 * Levels for the months after the newest one: the market is taken to go on with a part of its mean pace. Half of a year's pace was
 * nearer to what came than either none of it or all of it, in a falling market as in a rising one.
 */
export function withForecast(data: TableData, { keys: [key], forecast }: Table): TableData {
  const ahead = key !== undefined && 'months' in key ? (key.ahead ?? 0) : 0
  const newest = data.labels.indexOf(data.reference)
  if (ahead === 0 || newest < 0) {
    return data
  }
  const pace = forecast ? paceOf(data, forecast.over) * forecast.part : 0
  const months = Array.from({ length: ahead }, (_, at) => at + 1)
  const [code, month, ppm] = [data.codes[newest] as number, monthNumber(data.reference), data.ppm[newest] as number]
  return {
    ...data,
    labels: [...data.labels, ...months.map((by) => monthLabel(month + by))],
    codes: Float64Array.from([...data.codes, ...months.map((by) => code + by)]),
    ppm: Int32Array.from([...data.ppm, ...months.map((by) => Math.max(1, Math.round(ppm * Math.exp(pace * by))))]),
    mass: Float64Array.from([...data.mass, ...months.map(() => 0)]),
  }
}

/** Mean change a month, as a logarithm: slope of the weighted least-squares line through the last months. */
function paceOf({ labels, ppm, mass, reference }: TableData, over: number): number {
  const last = monthNumber(reference)
  const points = labels
    .map((label, level) => ({ x: monthNumber(label) - last, y: Math.log((ppm[level] as number) / MILLION), weight: mass[level] as number }))
    .filter(({ x, weight }) => x > -over && weight > 0)
  if (points.length < FEWEST) {
    return 0
  }
  const total = points.reduce((sum, { weight }) => sum + weight, 0)
  const mean = (of: (point: (typeof points)[number]) => number): number => points.reduce((sum, point) => sum + point.weight * of(point), 0) / total
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)]
  return mean((point) => (point.x - x) * (point.y - y)) / mean((point) => (point.x - x) ** 2)
}
