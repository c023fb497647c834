/** Half hours of a day, from midnight on. */
export const BINS = 48
export const BIN_MINUTES = 30
export const WHOLE_DAY = 24 * 60

const COUNTS = ['arrivals', 'services', 'minutes', 'squares', 'windows', 'looks'] as const

/**
 * What `hall_day.bins` holds of one queue on one day: sums of each half hour. `arrivals`: who took a ticket. `services`: who was called and is gone, by when they
 * were called, with sum and sum of squares of the minutes they took a window. `windows`: open windows of the queue, added up over so many `looks`.
 */
export interface DayBins extends Record<(typeof COUNTS)[number], number[]> {
  /** watched from the one minute of the day to the other; a day watched to its end, from 0 to 1440 */
  from: number
  until: number
}

const zeros = (): number[] => Array.from({ length: BINS }, () => 0)

export const emptyBins = (): DayBins => ({ arrivals: zeros(), services: zeros(), minutes: zeros(), squares: zeros(), windows: zeros(), looks: zeros(), from: 0, until: WHOLE_DAY })

/** Which half hour a minute of the day belongs to; what passes midnight still belongs to the last one. */
const binOf = (minute: number): number => Math.max(0, Math.min(BINS - 1, Math.floor(minute / BIN_MINUTES)))

export function noteArrival(bins: DayBins, minute: number): void {
  add(bins.arrivals, minute, 1)
}

/** One was called at a minute of the day and took the window for so long. */
export function noteService(bins: DayBins, minute: number, took: number): void {
  add(bins.services, minute, 1)
  add(bins.minutes, minute, took)
  add(bins.squares, minute, took * took)
}

/** At a minute of the day so many windows of the queue stood open. */
export function noteWindows(bins: DayBins, minute: number, open: number): void {
  add(bins.windows, minute, open)
  add(bins.looks, minute, 1)
}

function add(counts: number[], minute: number, value: number): void {
  const bin = binOf(minute)
  counts[bin] = (counts[bin] ?? 0) + value
}

/** Numbers keep two digits: a day of a queue is well below two kilobytes. */
export const formatBins = (bins: DayBins): string => JSON.stringify(bins, (_, value: unknown) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value))

/** Watched from its beginning to its end: only such a day says how days are. */
export const isWholeDay = ({ from, until }: DayBins): boolean => from === 0 && until === WHOLE_DAY

/** Undefined: written by something that this program does not know; nothing is learnt of it. */
export function parseBins(text: string): DayBins | undefined {
  try {
    const bins = JSON.parse(text) as Partial<Record<keyof DayBins, unknown>>
    // By hand: thousands of them are read at once.
    const isWhole = COUNTS.every((name) => isCounts(bins[name])) && typeof bins.from === 'number' && typeof bins.until === 'number'
    return isWhole ? (bins as DayBins) : undefined
  } catch {
    return undefined
  }
}

const isCounts = (list: unknown): boolean => Array.isArray(list) && list.length === BINS && list.every((one) => typeof one === 'number')
