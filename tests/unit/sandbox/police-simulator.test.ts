import { demoPeople, personById } from '../../../bff/sandbox/city/demo-people'
import { startPoliceSimulator } from '../../../bff/sandbox/police-simulator'

let police: Awaited<ReturnType<typeof startPoliceSimulator>>
beforeAll(async () => {
  police = await startPoliceSimulator({ people: demoPeople })
})
afterAll(() => police.close())

async function compare(body: unknown): Promise<{ status: number; result?: string }> {
  const response = await fetch(`${police.base}/identity/compare`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: response.status, ...((await response.json()) as { result?: string }) }
}

const { name, idNumber } = personById('shi-yan')

it('says match, mismatch or unknown', async () => {
  expect(await compare({ name, idNumber })).toEqual({ status: 200, result: 'match' })
  expect(await compare({ name: '石龑', idNumber })).toEqual({ status: 200, result: 'mismatch' })
  expect(await compare({ name, idNumber: '11010519491231002X' })).toEqual({ status: 200, result: 'unknown' })
})

it('reads a small x as the check character', async () => {
  expect(await compare({ name, idNumber: '11010519491231002x' })).toMatchObject({ result: 'unknown' })
})

it('refuses an ID number with a wrong check character, and what is no JSON', async () => {
  expect((await compare({ name, idNumber: '110105194912310021' })).status).toBe(400)
  expect((await compare({ name: '', idNumber })).status).toBe(400)
  expect((await compare('name=x')).status).toBe(400)
})

it('fails on purpose like every simulator', async () => {
  police.control.inject({ route: '/identity/compare', httpStatus: 503 })
  const response = await fetch(`${police.base}/identity/compare`, { method: 'POST', body: JSON.stringify({ name, idNumber }) })
  expect(response.status).toBe(503)
})
