import { addDays, addMonths } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { Trader } from './city-facts'
import type { CoreRows } from './core-rows'
import { demoIdNumber, personById } from './demo-people'
import { isGradedA, newestGraded } from './publicity-rows'

type Rows = CoreRows['credit']
type Loss = Rows['grade_loss'][number]
type Grade = Trader['credit']

const YEARS = 3

/** Indicators points are lost by, as the measure of 2014 numbers them; tenths of a point. */
const RULES = [
  { rule: '010101', words: '没有按期申报（按税种、按次）', points: 50, repair_how: 'file' },
  { rule: '010103', words: '没有按期报送财务报表', points: 30, repair_how: 'file' },
  { rule: '020101', words: '申报了没有按期缴税', points: 50, repair_how: 'pay' },
  { rule: '010501', words: '提供的资料和实际不符', points: 110, repair_how: 'prove' },
  { rule: '030103', words: '应当开发票没有开', points: 110, repair_how: null },
] as const

/** Which of those, by the grade they lead to from 100 points. */
const LOST: Record<Grade, readonly number[]> = { A: [1], B: [0, 1, 2], M: [0], C: [0, 2, 3, 3], D: [0, 0, 2, 2, 3, 3, 4, 4] }

interface Where {
  /** the part's first number */
  first: number
  today: Day
}

/** How each business was graded in the last years, and what is noted of the demo people. What the published list of grade A says, this says too. */
export function creditRows(traders: readonly Trader[], { first, today }: Where): Rows {
  const isA = isGradedA(first)
  const years = traders
    .filter(({ kind }) => kind !== 'individual')
    .flatMap((trader, at) => Array.from({ length: YEARS }, (_, back) => yearOf(trader, { grade: isA(trader, at) ? 'A' : gradeThen(trader.credit, back), back, today })))
  return { grade_year: years.map(({ year }) => year), grade_loss: years.flatMap(({ losses }) => losses), person_entry: first > 0 ? [] : entriesOn(today), entry_challenge: [] }
}

/** Whoever is graded low now was better before. */
const gradeThen = (now: Grade, back: number): Grade => (back === 0 ? now : now === 'D' ? (back === 1 ? 'C' : 'B') : now === 'C' ? 'B' : now)

function yearOf({ code, flags }: Trader, { grade, back, today }: { grade: Grade; back: number; today: Day }): { year: Rows['grade_year'][number]; losses: Loss[] } {
  const year = newestGraded(today) - back
  const gradedOn = `${year + 1}-04-20` as Day
  // False invoices lead to D at once, whatever the points.
  const isStraight = back === 0 && flags.some(({ kind }) => kind === 'falseInvoicing')
  const losses = isStraight ? [] : LOST[grade].map((rule, at) => lossOf(code, { year, rule, at, gradedOn }))
  const lost = losses.reduce((sum, { points }) => sum + points, 0)
  return { year: { code, year, grade, points: isStraight ? null : 1000 - lost, starts_at: isStraight ? null : 100, graded_on: gradedOn }, losses }
}

function lossOf(code: string, { year, rule, at, gradedOn }: { year: number; rule: number; at: number; gradedOn: Day }): Loss {
  const { repair_how: how, ...indicator } = RULES[rule] ?? RULES[0]
  const isRepaired = how === 'file' && at === 1
  return {
    id: `${code}-${year}-${at + 1}`,
    code,
    year,
    ...indicator,
    lost_on: `${year}-${String(2 + at).padStart(2, '0')}-18`,
    repair_how: how,
    repair_until: how === null ? null : addMonths(gradedOn, 11),
    repaired_on: isRepaired ? addDays(gradedOn, 33) : null,
  }
}

const BUREAU = '国家税务总局重庆市税务局'

function entriesOn(today: Day): Rows['person_entry'] {
  const of = (who: string) => personById(who).idNumber
  const noted = (at: number, one: Omit<Rows['person_entry'][number], 'id' | 'removed_on' | 'noted_by'>) => ({ id: `ZRR-${String(at).padStart(6, '0')}`, noted_by: BUREAU, removed_on: null, ...one })
  const year = Number(today.slice(0, 4)) - 1
  return [
    noted(1, { id_number: of('tan-ertao'), kind: 'good', words: `${year} 年度个人所得税汇算按期办完，连续三年`, noted_on: addDays(today, -160), ends_on: null }),
    noted(2, { id_number: of('tan-ertao'), kind: 'bad', words: `${year - 1} 年度个人所得税汇算应补税款晚缴 41 天`, noted_on: addMonths(today, -16), ends_on: addMonths(today, 8) }),
    noted(3, { id_number: of('chen-shoutao'), kind: 'good', words: `${year} 年度个人所得税汇算按期办完`, noted_on: addDays(today, -175), ends_on: null }),
    noted(4, { id_number: of('luo-shifeng'), kind: 'bad', words: '欠缴税款，列入欠税公告', noted_on: addMonths(today, -7), ends_on: addMonths(today, 29) }),
    noted(5, { id_number: demoIdNumber(63, '1987-03-29', 'female'), kind: 'good', words: `${year} 年度个人所得税汇算按期办完`, noted_on: addDays(today, -150), ends_on: null }),
  ]
}
