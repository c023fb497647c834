import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import type { DatedValue } from '../../../bff/engines/law/law'
import { NotInForce, parameter } from '../../../bff/engines/law/parameter'
import type { ParameterName } from '../../../bff/engines/law/parameter-shapes'
import { SHAPES } from '../../../bff/engines/law/parameter-shapes'
import { loadLaw } from '../../../bff/load-law'
import { day } from './given-transfer'
import { casesOf, FILES } from './own-cases'
import { specialTransfers } from './special-transfers'
import { written } from './written'

const law = loadLaw()
const table = parse(readFileSync(path.join(__dirname, 'first-days.yaml'), 'utf8')) as Record<string, Record<string, string>>
const parameters = Object.values(law)

function on(name: ParameterName, text: string): string {
  try {
    return written(SHAPES[name], parameter(law, name, { day: day(text), place: 'CQ' }).value)
  } catch (error) {
    if (error instanceof NotInForce) {
      return '无'
    }
    throw error
  }
}

const next = (text: string, days: number): string => new Date(Date.parse(`${text}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

it.each(Object.entries(table))('%s holds on each day what the table says', (name, days) => {
  expect(Object.fromEntries(Object.keys(days).map((text) => [text, on(name as ParameterName, text)]))).toEqual(days)
})

it('has in the table the first day of every value and its eve, the last day and the day after', () => {
  const wanted = parameters.flatMap(({ name, values }) =>
    values.flatMap(({ from, to }) => [next(from, -1), from, ...(to === undefined ? [] : [to, next(to, 1)])].map((text) => `${name} ${text}`)))
  const there = new Set(Object.entries(table).flatMap(([name, days]) => Object.keys(days).map((text) => `${name} ${text}`)))
  expect(wanted.filter((each) => !there.has(each))).toEqual([])
})

it('gives every value a document and a confidence', () => {
  const values = parameters.flatMap((each): readonly DatedValue<unknown>[] => each.values)
  expect(values.filter(({ law: document, confidence }) => document === '' || confidence.length === 0)).toEqual([])
  expect(values.length).toBeGreaterThan(70)
})

it('has a whole case on the first day of every change since 2016-05-01, and one on its eve', () => {
  // The company's 9 % has its pair in special-transfers.test.ts.
  const days = new Set(['2019-03-31', '2019-04-01', ...FILES.flatMap(casesOf).map(({ date }) => date), ...specialTransfers.map(({ facts }) => facts.day as string)])
  const firsts = [...new Set(parameters.flatMap(({ values }) => values.map(({ from }) => from as string)))].filter((from) => from >= '2016-05-01')
  expect(firsts.flatMap((from) => [from, next(from, -1)]).filter((text) => !days.has(text)).sort()).toEqual([])
})
