import { sql } from 'kysely'
import { personById } from '../../bff/sandbox/city/demo-people'
import { openThrowaway } from '../bench/durable-throwaway'
import { median, percentile } from '../bench/figures'
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
const ROUNDS = 5
const ASKED = 120
const WARM = 30

const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** Look-ups in a city of ten thousand declarations and in one of millions: same answer time, same number of rows touched. */
export async function run({ declarations = 5_000_000, taxpayers = 1_000_000 }: Settings) {
  const began = performance.now()
  const server = await openThrowaway(['unused'])
  process.env['TEST_DATABASE_URL'] = server.urls.unused.replace(/unused$/, '')
  const house = await openHouse({ keepLog: false })
  try {
    const token = await house.signIn(WHO)
    await ownRows(house)
    const large = { declarations, taxpayers }
    await growCore(house.world.core.levy as never, house.ours.name, { from: { declarations: 0, taxpayers: 0 }, to: SMALL, say })
    const small = await measureAll(house, token)
    await growCore(house.world.core.levy as never, house.ours.name, { from: SMALL, to: large, say })
    say(`loaded after ${Math.round((performance.now() - began) / 1000)} s`)
    const big = await measureAll(house, token)
    const lookUps = small.map((was, at) => compared(was, big[at] as Measured))
    lookUps.forEach((one) => say(JSON.stringify(one)))
    const worst = Math.max(...lookUps.map(({ ratio }) => ratio))
    const rowsGrew = lookUps.filter(({ rows }) => rows[1] > rows[0] * AIM + 5).map(({ name }) => name)
    return { figures: { ...large, lookUps, worst, rowsGrew, seconds: Math.round((performance.now() - began) / 1000) }, isGood: worst <= AIM && rowsGrew.length === 0 }
  } finally {
    await house.close()
    await server.end()
  }
}

interface Measured {
  name: string
  /** milliseconds over HTTP */
  p50: number
  /** that the server of the database touched for one answer */
  rows: number
}

const compared = (was: Measured, is: Measured) => ({
  name: is.name,
  p50: [round(was.p50), round(is.p50)] as const,
  ratio: Number((is.p50 / was.p50).toFixed(2)),
  rows: [was.rows, is.rows] as const,
})
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

async function measureAll(house: House, token: string): Promise<Measured[]> {
  const name = encodeURIComponent('示例商贸0001')
  const middle = { payments: await fourthPage(house, token, '/my/tax-payments'), deeds: await fourthPage(house, token, '/my/deed-taxes'), incomes: await fourthPage(house, token, '/my/incomes') }
  const paths: Record<string, string> = {
    'tax paid, first page': '/my/tax-payments',
    'tax paid, fourth page': middle.payments,
    'tax paid in a year': '/my/tax-payments?from=2020-01&to=2020-12',
    'deed tax, first page': '/my/deed-taxes',
    'deed tax, fourth page': middle.deeds,
    'income, first page': '/my/incomes',
    'income, fourth page': middle.incomes,
    refunds: '/my/refunds',
    'state of taxpayers by name': `/taxpayers?name=${name}`,
    'state of a taxpayer by code': '/taxpayers?name=915000009000000100',
    'arrears by name': `/arrears?name=${name}`,
    'arrears of a district': '/arrears?district=500106',
  }
  const measured: Measured[] = []
  for (const [what, path] of Object.entries(paths)) {
    measured.push({ name: what, p50: await p50(house, token, path), rows: await rowsTouched(house, token, path) })
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

async function p50(house: House, token: string, path: string): Promise<number> {
  const rounds: number[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    const times: number[] = []
    for (let at = 0; at < (round === 0 ? WARM : ASKED); at++) {
      const began = performance.now()
      await answered(house, token, path)
      times.push(performance.now() - began)
    }
    rounds.push(percentile(times, 0.5))
  }
  return median(rounds.slice(1))
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
