import * as assessments from '#shared/contract/assessments'
import * as certificates from '#shared/contract/certificates'
import * as existingHome from '#shared/contract/existing-home'
import * as desk from '#shared/contract/existing-home-desk'
import * as payments from '#shared/contract/payments'
import type { Route } from '#shared/contract/route'
import { newKey } from '../../support/new-key'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { allRows } from './all-rows'
import { fileAndSign, handsOf, openByContract } from './file-with'

/** Bodies that would be good from the right person; a new route with an id and a body fails here until it has one. */
const bodies: Record<string, object> = {
  '/existing-home/filings/:filingId/confirmation': { factsSeen: '0'.repeat(64) },
  '/existing-home/filings/:filingId/signature': { factsSeen: '0'.repeat(64), undertakings: [] },
  '/existing-home/filings/:filingId/payment': { amountShown: 1 },
  '/existing-home/filings/:filingId/disputes': {
    assessmentSeen: newKey(),
    claim: { ground: 'wrongFact', fact: { name: 'floor', value: 3 }, statement: '', papers: [] },
  },
  '/desk/filings/:filingId/decision': { version: 1, decision: { kind: 'return', reason: '不是我的事' } },
}
/** Open to anybody who has the number and its code. */
const ANYBODY = ['/certificates/:number/verification']
/** Disputes and papers have their own strangers, beside them. */
const ELSEWHERE = ['/price-disputes/', '/papers/']

const all = Object.values({ ...existingHome, ...assessments, ...certificates, ...payments, ...desk }) as unknown as Route[]
const withId = all.filter(({ path }) => path.includes(':') && !ANYBODY.includes(path) && !ELSEWHERE.some((start) => path.startsWith(start)))
const ofCitizens = withId.filter(({ auth }) => auth === 'verified')

const unknown: Record<string, string> = { filingId: newKey(), code: 'A'.repeat(22), number: '1234567890123456' }

let house: House
let stranger: string
/** ids of other people's things, by name of the parameter */
const theirs: Record<string, string[]> = { filingId: [], code: [], number: [] }

beforeAll(async () => {
  house = await openHouse()
  const [zhou, chen, liao] = await Promise.all(
    ['zhou-manwu', 'chen-shoutao', 'liao-duanqi'].map(async (id) => handsOf(house, await house.signIn(id))),
  )
  stranger = await house.signIn('qin-fangdong')
  const paying = await fileAndSign(zhou!, [chen!])
  const { body } = await zhou!.get<{ items: { number: string }[] }>(`/existing-home/filings/${paying.id}/certificates`)
  theirs['number'] = body.items.map(({ number }) => number)
  const { id } = await openByContract(liao!)
  const invited = await liao!.post(`/existing-home/filings/${id}/invitations`)
  theirs['code'] = invited.body.filing.invitations.map(({ code }) => code)
  theirs['filingId'] = [paying.id, id]
})
afterAll(() => house.close())

const pathOf = ({ path }: Route, id: string): string => path.replace(/:\w+/, id)
const nameOf = ({ path }: Route): string => /:(\w+)/.exec(path)?.[1] ?? ''

async function knock(route: Route, id: string, token: string): Promise<[number, object]> {
  const body = route.method === 'GET' ? undefined : (bodies[route.path] ?? {})
  const { status, body: answer } = await house.ask(route.method, pathOf(route, id), { token, body, key: newKey() })
  return [status, { ...answer, traceId: '' }]
}

it('finds the routes with an id, all in one shape', () => {
  expect(ofCitizens.length).toBeGreaterThanOrEqual(15)
  expect(withId.filter(({ path }) => (path.match(/:/g) ?? []).length !== 1)).toEqual([])
  expect([...new Set(withId.map(nameOf))].sort()).toEqual(['code', 'filingId', 'number'])
})

it.each(ofCitizens.map((route) => [`${route.method} ${route.path}`, route] as const))(
  '%s answers a stranger as if it did not exist, and changes nothing',
  async (_, route) => {
    const before = await allRows(house)
    const nobodys = await knock(route, unknown[nameOf(route)] ?? '', stranger)
    expect(nobodys).toEqual([404, expect.objectContaining({ code: 'object.not_found' })])
    const ids = theirs[nameOf(route)] ?? []
    expect(ids.length).toBeGreaterThan(0)
    for (const id of ids) {
      expect(await knock(route, id, stranger)).toEqual(nobodys)
    }
    expect(await allRows(house)).toEqual(before)
  },
)

it.each(withId.filter(({ auth }) => auth.startsWith('clerk')).map((route) => [`${route.method} ${route.path}`, route] as const))(
  '%s is no citizen’s, and shows a clerk nothing that was not submitted',
  async (_, route) => {
    const before = await allRows(house)
    expect(await knock(route, theirs['filingId']?.[0] ?? '', stranger)).toEqual([403, expect.objectContaining({ code: 'auth.level_too_low' })])
    const clerk = await house.signInStaff('gong-daiyan')
    const collecting = await knock(route, theirs['filingId']?.[1] ?? '', clerk)
    expect(collecting).toEqual(await knock(route, unknown['filingId'] ?? '', clerk))
    expect(collecting[0]).toBe(404)
    expect(await allRows(house)).toEqual(before)
  },
)

it("keeps a clerk's session away from the citizens' routes", async () => {
  const clerk = await house.signInStaff('gong-daiyan')
  for (const route of ofCitizens) {
    expect(await knock(route, theirs[nameOf(route)]?.[0] ?? '', clerk)).toEqual([403, expect.objectContaining({ code: 'auth.level_too_low' })])
  }
})

it('asks whoever has not proven an identity to do so first', async () => {
  const token = await house.signIn('bai-wufang', { prove: false })
  for (const route of ofCitizens) {
    expect(await knock(route, theirs[nameOf(route)]?.[0] ?? '', token)).toEqual([403, expect.objectContaining({ code: 'auth.level_too_low' })])
  }
})

it('lists to a stranger no filing, no invitation and no message', async () => {
  for (const path of ['/cases', '/existing-home/invitations', '/messages']) {
    expect((await house.ask<{ items: unknown[] }>('GET', path, { token: stranger })).body.items).toEqual([])
  }
})
