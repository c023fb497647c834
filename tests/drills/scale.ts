import { sql } from 'kysely'
import { personById } from '../../bff/sandbox/city/demo-people'
import { openThrowaway } from '../bench/durable-throwaway'
import { percentile } from '../bench/figures'
import { openHouse } from '../support/house'
import type { House } from '../support/house'
import { growCore } from './scale-rows'
import type { Scale } from './scale-rows'

interface Settings {
  declarations?: number
  taxpayers?: number
}

/** Whose records are looked up: as many in the small city as in the large one. */
const WHO = 'chen-shoutao'
const OWN = 400
const SMALL: Scale = { declarations: 10_000, taxpayers: 2000 }
const AIM = 1.3
const ASKED = 600
const WARM = 100

const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** Look-ups in a city of ten thousand declarations and in one of millions, asked in turn: same answer time, same number of rows touched. */
export async function run({ declarations = 5_000_000, taxpayers = 1_000_000 }: Settings) {
  const began = performance.now()
  const server = await openThrowaway(['unused'])
  process.env['TEST_DATABASE_URL'] = server.urls.unused.replace(/unused$/, '')
  const large = { declarations, taxpayers }
  const cities = [await openCity(SMALL), await openCity(large)]
  try {
    say(`loaded after ${Math.round((performance.now() - began) / 1000)} s`)
    const lookUps = await measureAll(cities)
    const worst = Math.max(...lookUps.map(({ ratio }) => ratio))
    const rowsGrew = lookUps.filter(({ rows: [was = 0, is = 0] }) => is > was * AIM + 5).map(({ name }) => name)
    return { figures: { ...large, lookUps, worst, rowsGrew, seconds: Math.round((performance.now() - began) / 1000) }, isGood: worst <= AIM && rowsGrew.length === 0 }
  } finally {
    for (const { house } of cities) {
      await house.close()
    }
    await server.end()
  }
}

interface City {
  house: House
  token: string
  paths: Readonly<Record<string, string>>
}

async function openCity(scale: Scale): Promise<City> {
  const house = await openHouse({ keepLog: false })
  const token = await house.signIn(WHO)
  await ownRows(house)
  await growCore(house.ours.url, house.ours.name, { to: scale, say })
  return { house, token, paths: await pathsIn(house, token) }
}

interface Measured {
  name: string
  /** milliseconds over HTTP, in the small city and in the large one */
  p50: number[]
  ratio: number
  /** that the server of the database touched for one answer */
  rows: number[]
}

const round = (value: number): number => Number(value.toFixed(2))

/** Enough of one's own that there are pages to turn. */
async function ownRows({ world }: House): Promise<void> {
  const taxpayer = personById(WHO).idNumber
  const numbers = Array.from({ length: OWN }, (_, at) => ({ at, on: new Date(Date.UTC(2011, 0, 1 + at * 12)).toISOString().slice(0, 10) }))
  await world.core.levy.insertInto('bill').values(numbers.map(({ at, on }) => ({ id: `OB${at}`, return_id: null, taxpayer, amount: 100_000, issued_on: on, due_on: null, state: 'paid' as const, paid_on: on }))).execute()
  await world.core.levy
    .insertInto('declaration')
    .values(numbers.map(({ at, on }) => ({
      id: `OD${at}`, return_id: null, bill_id: `OB${at}`, tax: 'deedTax' as const, contract_id: null, unit_number: null, subject: '示例', taxpayer, declared_on: on, base: 10_000_000, rate: 10_000, home_rank: 1, amount: 100_000,
    })))
    .execute()
  await world.core.treasury.insertInto('receipt').values(numbers.map(({ at, on }) => ({ number: `5OB${at}`, bill_id: `OB${at}`, amount: 100_000, received_on: on }))).execute()
  await world.core.income
    .insertInto('income')
    .values(numbers.map(({ at, on }) => ({ id: `OI${at}`, taxpayer, month: on.slice(0, 7), payer: '示例公司', item: 'wages' as const, gross: 900_000, tax: 12_000 })))
    .execute()
}

async function pathsIn(house: House, token: string): Promise<Record<string, string>> {
  const name = encodeURIComponent('示例商贸0001')
  return {
    'tax paid, first page': '/my/tax-payments',
    'tax paid, fourth page': await fourthPage(house, token, '/my/tax-payments'),
    'tax paid in a year': '/my/tax-payments?from=2020-01&to=2020-12',
    'deed tax, first page': '/my/deed-taxes',
    'deed tax, fourth page': await fourthPage(house, token, '/my/deed-taxes'),
    'income, first page': '/my/incomes',
    'income, fourth page': await fourthPage(house, token, '/my/incomes'),
    refunds: '/my/refunds',
    'state of taxpayers by name': `/taxpayers?name=${name}`,
    'state of a taxpayer by code': '/taxpayers?name=915000009000000100',
    'arrears by name': `/arrears?name=${name}`,
    'arrears of a district': '/arrears?district=500106',
  }
}

async function measureAll(cities: readonly City[]): Promise<Measured[]> {
  const measured: Measured[] = []
  for (const name of Object.keys(cities[0]?.paths ?? {})) {
    const p50 = await p50s(cities, name)
    const rows: number[] = []
    for (const { house, token, paths } of cities) {
      rows.push(await rowsTouched(house, token, paths[name] ?? ''))
    }
    const [small = NaN, large = NaN] = p50
    measured.push({ name, p50: p50.map(round), ratio: round(large / small), rows })
    say(JSON.stringify(measured.at(-1)))
  }
  return measured
}

async function fourthPage(house: House, token: string, path: string): Promise<string> {
  let at = path
  for (let page = 1; page < 4; page++) {
    const { body } = await house.ask<{ next?: string }>('GET', at, { token })
    if (body.next === undefined) {
      throw new Error(`${path} has no page ${page + 1}`)
    }
    at = `${path}?after=${encodeURIComponent(body.next)}`
  }
  return at
}

/** One question to each city in turn, so that whatever slows the machine slows both. */
async function p50s(cities: readonly City[], name: string): Promise<number[]> {
  const times = cities.map((): number[] => [])
  for (let at = -WARM; at < ASKED; at++) {
    for (const [place, { house, token, paths }] of cities.entries()) {
      const began = performance.now()
      await answered(house, token, paths[name] ?? '')
      times[place]?.push(performance.now() - began)
    }
  }
  return times.map((each) => percentile(each.slice(WARM), 0.5))
}

async function answered(house: House, token: string, path: string): Promise<void> {
  const { status, body } = await house.ask('GET', path, { token })
  if (status !== 200) {
    throw new Error(`${path}: ${status} ${body.code ?? ''}`)
  }
}

/** Of one answer, as the server of the database counts them; nobody else uses it. */
async function rowsTouched(house: House, token: string, path: string): Promise<number> {
  await answered(house, token, path)
  const before = await touched(house)
  await answered(house, token, path)
  return (await touched(house)) - before
}

async function touched({ world }: House): Promise<number> {
  const { rows } = await sql<{ Variable_name: string; Value: string }>`show global status like 'Handler_read%'`.execute(world.core.levy)
  return rows.filter(({ Variable_name: name }) => !/_(deleted|retry)$/.test(name)).reduce((sum, { Value }) => sum + Number(Value), 0)
}
