const MINUTE = 60_000
const DAY = 86_400_000
/** Chongqing is eight hours ahead the whole year. */
const AHEAD = 8 * 3_600_000
/** When somebody is at the desk, minutes after midnight. */
const SPANS = [
  [9 * 60, 12 * 60],
  [14 * 60, 18 * 60],
] as const

/**
 * The instant at which so many minutes of working time have passed: Monday to Friday, 9:00–12:00 and 14:00–18:00 in Chongqing.
 * Public holidays and the workdays that make up for them are not in it: no list of them is in force here.
 * @param fromMs milliseconds since 1970
 */
export function answerBy(fromMs: number, minutes: number): number {
  let left = minutes * MINUTE
  for (let day = Math.floor((fromMs + AHEAD) / DAY); ; day++) {
    for (const [from, to] of isWeekday(day) ? SPANS : []) {
      const [start, end] = [day * DAY - AHEAD + from * MINUTE, day * DAY - AHEAD + to * MINUTE]
      const begin = Math.max(start, fromMs)
      if (begin + left <= end && begin < end) {
        return begin + left
      }
      left -= Math.max(0, end - begin)
    }
  }
}

/** 1970-01-01 was a Thursday. */
const isWeekday = (day: number): boolean => ((day + 3) % 7) < 5
