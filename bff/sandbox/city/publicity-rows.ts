import { addDays, addMonths } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import { soughtBy } from '../../adapters/core/publicity-keys'
import { maskIdNumber, maskName } from '../../platform/privacy/mask'
import type { Trader } from './city-facts'
import type { CoreRows } from './core-rows'
import { districts } from './districts'
import { creditCodeFor } from './invent'

type Rows = CoreRows['publicity']

interface Where {
  /** the part's first number */
  first: number
  today: Day
}

const NAMES = new Map(districts.map(({ code, name }) => [code, name]))
const TAXES = ['增值税', '企业所得税', '房产税', '城镇土地使用税', '城市维护建设税', '印花税'] as const

/** Every so many of the crowd: who owes, who cannot be found, who was graded A. */
const OWES = 9
const GONE = 23
const GOOD = 4

export const districtName = (code: string): string => NAMES.get(code) ?? '重庆市'
export const officeOf = (code: string): string => `国家税务总局重庆市${districtName(code)}税务局`

/** What a name is sought by: whole, and without the place before it. */
export function keysOf(name: string): { name: string; full_key: string; short_key: string } {
  const full = soughtBy(name)
  const short = [...NAMES.values()].reduce((rest, place) => (rest.startsWith(place) ? rest.slice(place.length) : rest), full.replace(/^重庆市?/, ''))
  return { name, full_key: full, short_key: short === '' ? full : short }
}

/** What the bureau publishes of the city's businesses, by what the ledger holds of them. */
export function publicityRows(traders: readonly Trader[], { first, today }: Where): Rows {
  const firms = traders.filter(({ kind }) => kind !== 'individual')
  return {
    taxpayer_state: firms.map((trader, at) => stateOf(trader, at, today)),
    arrear: traders.filter((_, at) => first > 0 && at % OWES === 4).flatMap((trader, at) => arrearsOf(trader, { first: first + at * 10, today })),
    serious_case: [],
    agent: first > 0 ? agentsOf(traders[0]?.district ?? '', { first, today }) : [],
    grade_a: firms.filter(isGradedA(first)).flatMap((trader) => gradesOf(trader, today)),
  }
}

function stateOf({ code, name, payer, district, registeredOn, flags }: Trader, at: number, today: Day): Rows['taxpayer_state'][number] {
  const stopped = flags.some(({ kind }) => kind === 'falseInvoicing')
  const gone = stopped || at % GONE === GONE - 1
  return {
    code,
    ...keysOf(name),
    payer,
    payer_since: payer === 'general' ? addMonths(registeredOn, 2) : registeredOn,
    state: gone ? 'abnormal' : 'normal',
    state_since: gone ? addDays(today, -26) : registeredOn,
    office: officeOf(district),
  }
}

/** Of a person the notice shows neither the whole name nor the whole number. */
function arrearsOf({ code, name, kind, district }: Trader, { first, today }: Where): Rows['arrear'] {
  const isPerson = kind === 'individual'
  const shown = isPerson ? { name: maskName(name), code: maskIdNumber(code) } : { name, code }
  return Array.from({ length: 1 + (first % 3) }, (_, at) => {
    const publishedOn = quarterBefore(today, at % 2)
    const balance = 120_000 + ((first * 7919 + at * 104_729) % 9_000_000)
    return {
      id: `${publishedOn.replace(/-/g, '')}${String(first + at).padStart(10, '0')}`,
      ...keysOf(shown.name),
      code: shown.code,
      district_code: district,
      tax: isPerson ? '个人所得税' : (TAXES[(first + at) % TAXES.length] as string),
      balance,
      recent: at === 0 ? Math.round(balance / 4) : 0,
      published_on: publishedOn,
      office: officeOf(district),
    }
  })
}

/** The fifteenth after the end of a quarter: when its notice comes out. */
export function quarterBefore(today: Day, back: number): Day {
  const month = Number(today.slice(5, 7))
  const begin = `${today.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-15` as Day
  return addMonths(begin, begin <= today ? -3 * back : -3 * (back + 1))
}

const CALLED = ['鹭坪', '汀岚', '砚溪', '桐浦', '缙屿', '墨涧', '栀湾', '竹垭', '锦沱', '橘岩'] as const
const KINDS = [
  { kind: 'taxAgents', sign: '税务师事务所有限公司', score: 436, grade: 'TSC5' },
  { kind: 'accountants', sign: '会计师事务所有限公司', score: 388, grade: 'TSC4' },
  { kind: 'bookkeepers', sign: '代理记账有限公司', score: 272, grade: 'TSC3' },
] as const

function agentsOf(district: string, { first, today }: Where): Rows['agent'] {
  const called = CALLED[Math.floor(first / 100_000) % CALLED.length] as string
  return KINDS.map(({ sign, ...graded }, at) => ({
    licence: `500${String(first + at).padStart(7, '0')}`,
    code: creditCodeFor(1, first + 90_000 + at),
    ...keysOf(`重庆市${districtName(district)}${called}${sign}`),
    ...graded,
    listed_on: addMonths(today, -40 - at),
    struck_off_on: null,
    district: districtName(district),
  }))
}

/** Whether a business is on the published list of grade A; `at`: its place among those that are no natural persons. */
export const isGradedA = (first: number) => ({ credit }: Trader, at: number): boolean => credit === 'A' || (first > 0 && at % GOOD === 1)

/** The last year whose grades are out. */
export const newestGraded = (today: Day): number => Number(today.slice(0, 4)) - (today.slice(5, 7) < '05' ? 2 : 1)

/** The grade of a year comes out in the April after it. */
function gradesOf({ code, name, district }: Trader, today: Day): Rows['grade_a'] {
  const newest = newestGraded(today)
  return [0, 1, 2].map((back) => ({ year: newest - back, code, ...keysOf(name), district: districtName(district) }))
}
