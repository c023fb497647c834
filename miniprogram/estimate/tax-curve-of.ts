import { addMonths, daysBetween } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { Fen } from '#shared/model/money'
import { estimateText } from '../text/estimate'
import { plain } from '../text/tax-formula'
import type { Curve } from '../ui/curve'

const MONTHS = 36

/** The tax of a sale on a day; undefined where a fact is missing. */
export interface Point {
  day: Day
  total: Fen | undefined
}

/** Days to compute a curve for: one a month, and each on which something is known to change. */
export function curveDays(today: Day, changes: readonly Day[]): Day[] {
  const monthly = Array.from({ length: MONTHS + 1 }, (_, month) => addMonths(today, month))
  const last = addMonths(today, MONTHS)
  // The server takes sixty at once.
  const within = [...new Set(changes)].filter((day) => day > today && day < last).sort().slice(0, 60 - monthly.length)
  return [...new Set([...monthly, ...within])].sort()
}

interface Anniversaries {
  two?: Day
  five?: Day
}

/** Totals over time as a curve; undefined as soon as one is not known. */
export function taxCurveOf(points: readonly Point[], named: Anniversaries): Curve | undefined {
  const known = points.filter((point): point is { day: Day; total: Fen } => point.total !== undefined)
  const [first] = known
  const last = known[known.length - 1]
  if (first === undefined || last === undefined || known.length < points.length) {
    return undefined
  }
  const top = roundTop(Math.max(...known.map(({ total }) => total)))
  const at = (day: Day): number => (daysBetween(first.day, day) / daysBetween(first.day, last.day)) * 100
  const height = (total: Fen): number => (total / top) * 100
  const changes = known.filter(({ total }, place) => place > 0 && total !== known[place - 1]?.total)
  const levels = [first, ...changes]
  const before = (place: number): Fen => levels[place]?.total ?? first.total
  const greatest = Math.max(...changes.map(({ total }, place) => Math.abs(total - before(place))))
  const marked = changes.findIndex(({ total }, place) => Math.abs(total - before(place)) === greatest)
  return {
    steps: levels.map(({ day, total }, place) => ({ from: at(day), to: at(levels[place + 1]?.day ?? last.day), height: height(total) })),
    ring: { height: height(first.total), words: estimateText.chartToday(plain(first.total)) },
    dots: changes.map(({ day, total }, place) => ({
      at: at(day),
      height: height(total),
      before: height(before(place)),
      words: place === marked ? [nameOfDay(day, named), estimateText.chartAt(plain(total))] : [],
    })),
    lines: [0, 50, 100].map((each) => ({ at: each, label: axisLabel((top * each) / 100, top) })),
    ticks: [0, 12, 24, 36].map((month) => ({ at: at(addMonths(first.day, month)), label: addMonths(first.day, month).slice(0, 7) })),
    label: labelOf(levels),
  }
}

function labelOf([first, ...changes]: readonly { day: Day; total: Fen }[]): string {
  const told = changes.map(({ day, total }) => estimateText.chartChange(day, plain(total))).join('')
  return estimateText.chartLabel(plain(first?.total ?? 0), told === '' ? estimateText.chartFlat : told)
}

const nameOfDay = (day: Day, { two, five }: Anniversaries): string =>
  day === two ? estimateText.chartTwo : day === five ? estimateText.chartFive : estimateText.chartFrom(day)

/** The next round amount above, fen: 1, 2, 4, 6, 8 or 10 times a power of ten. */
function roundTop(amount: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(amount, 10_000)))
  return power * ([1, 2, 4, 6, 8, 10].find((step) => step * power >= amount * 1.05) ?? 20)
}

/** `4,000`; from a hundred thousand yuan up `20.0 万`. */
function axisLabel(amount: number, top: number): string {
  const inTenThousands = top >= 10_000_000 && amount > 0
  return inTenThousands ? `${(amount / 1_000_000).toFixed(1)} 万` : plain(amount)
}
