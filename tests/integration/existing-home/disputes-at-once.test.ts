import { newKey } from '../../support/new-key'
import { openHouse } from '../../support/house'
import type { Answer, House } from '../../support/house'
import { deskOf, dispute, otherSales, readDispute, readyToSign, valueOf, withdraw } from './dispute-with'
import type { Desk } from './dispute-with'
import { handsOf, signatureOf } from './file-with'
import type { Hands, Sheet } from './file-with'

let house: House
let officer: Desk
let reviewers: [Desk, Desk]
let seller: Hands
let buyer: Hands
let id: string

const ROUNDS = 4
const keep = { kind: 'keep', reason: '面积和楼层都相近' } as const
const codes = (answers: readonly Answer<object>[]): (string | number)[] => answers.map(({ status, body }) => body.code ?? status)
const path = (step: string): string => `/existing-home/filings/${id}/${step}`
const kept = () => house.ours.db.selectFrom('price_dispute').select(['case_id', 'open_key', 'outcome']).where('filing_id', '=', id).execute()
const versions = async (): Promise<string[]> => (await valueOf(seller, id)).versions.map(({ reason }) => reason)

beforeAll(async () => {
  house = await openHouse()
  const hands = async (who: string): Promise<Hands> => handsOf(house, await house.signIn(who))
  ;[seller, buyer] = [await hands('zhou-manwu'), await hands('chen-shoutao')]
  officer = await deskOf(house, 'gong-daiyan')
  reviewers = [await deskOf(house, 'xie-wenhe'), await deskOf(house, 'fu-dongming')]
})
afterAll(() => house.close())

beforeEach(async () => {
  id = await readyToSign(seller, [buyer])
})
afterEach(async () => {
  await seller.post(path('withdrawal'))
})

/** On a filing of its own each time. */
async function rounds(round: () => Promise<void>): Promise<void> {
  for (let left = ROUNDS; left > 0; left--) {
    await round()
    await seller.post(path('withdrawal'))
    id = await readyToSign(seller, [buyer])
  }
}

it('opens one of two disputes that come at once from both sides', async () => {
  await rounds(async () => {
    const both = await Promise.all([dispute(seller, id, otherSales()), dispute(buyer, id, otherSales())])
    expect(codes(both).sort()).toEqual([200, 'dispute.already_open'])
    expect(await kept()).toEqual([expect.objectContaining({ open_key: id, outcome: null })])
  })
})

it('opens one dispute on a double tap', async () => {
  const key = newKey()
  const { assessment } = await valueOf(seller, id)
  const tap = () => seller.post<object>(path('disputes'), { assessmentSeen: assessment.id, claim: otherSales() }, key)
  const taps = await Promise.all([tap(), tap(), tap()])
  expect(codes(taps)).toEqual([200, 200, 200])
  expect(taps[1].body).toEqual(taps[0].body)
  expect(await kept()).toHaveLength(1)
})

it('either signs or disputes when one party does both at once in two tabs', async () => {
  await rounds(async () => {
    await buyer.sign(id)
    const signature = signatureOf((await seller.get<Sheet>(path('tax-sheet'))).body)
    const answers = await Promise.all([seller.post<object>(path('signature'), signature), dispute(seller, id, otherSales())])
    const { state } = await seller.filing(id)
    const [signed, disputed] = codes(answers)
    expect([[200, 'filing.wrong_state', 'paying'], ['filing.price_disputed', 200, 'collecting']]).toContainEqual([signed, disputed, state])
  })
})

it('takes one of two first words that come at once', async () => {
  const own = (await dispute(seller, id, otherSales())).body.dispute.id
  const { version } = await readDispute(seller, own)
  const both = await Promise.all([officer, reviewers[0]].map((clerk) => clerk.propose(own, keep, version)))
  expect(codes(both).sort()).toEqual([200, 'case.wrong_state'])
})

it('answers once when two reviewers agree at once', async () => {
  await rounds(async () => {
    const own = (await dispute(seller, id, otherSales())).body.dispute.id
    await officer.propose(own, keep)
    const seen = await officer.seen(own)
    const both = await Promise.all(reviewers.map((clerk) => clerk.approve(own, seen)))
    expect(codes(both).sort()).toEqual([200, 'case.wrong_state'])
    expect(await versions()).toEqual(['opened', 'kept'])
  })
})

it('either takes the dispute back or answers it when both happen at once', async () => {
  await rounds(async () => {
    const own = (await dispute(seller, id, otherSales())).body.dispute.id
    await officer.propose(own, keep)
    const seen = await officer.seen(own)
    const both = await Promise.all([reviewers[0].approve(own, seen), withdraw(seller, own)])
    expect(codes(both).sort()).toEqual([200, 'case.wrong_state'])
    const isAnswered = both[0].status === 200
    expect([(await readDispute(seller, own)).state, await versions()]).toEqual(isAnswered ? ['done', ['opened', 'kept']] : ['withdrawn', ['opened']])
    expect((await seller.filing(id)).moments.filter(({ kind }) => kind === 'disputeEnded')).toHaveLength(1)
  })
})

it('takes the dispute back with its filing, whatever a clerk does meanwhile', async () => {
  await rounds(async () => {
    const own = (await dispute(buyer, id, otherSales())).body.dispute.id
    await officer.propose(own, keep)
    const seen = await officer.seen(own)
    const [answered, back] = await Promise.all([reviewers[0].approve(own, seen), seller.post<object>(path('withdrawal'))])
    expect(back.status).toBe(200)
    expect([200, 'case.wrong_state']).toContain(codes([answered])[0])
    expect((await readDispute(buyer, own)).state).toBe(answered.status === 200 ? 'done' : 'withdrawn')
    expect([(await kept())[0]?.open_key, await officer.queue()]).toEqual([null, []])
    expect((await officer.review(own)).status).toBe(answered.status === 200 ? 200 : 404)
  })
})

it('refuses a word on a version that another clerk has moved on from', async () => {
  const own = (await dispute(seller, id, otherSales())).body.dispute.id
  const { version } = await readDispute(seller, own)
  await officer.propose(own, keep, version)
  await reviewers[0].sendBack(own, '请补充可比的依据')
  expect((await officer.propose(own, keep, version)).body.code).toBe('filing.changed')
  await officer.propose(own, keep)
  expect((await reviewers[1].approve(own, { ...(await officer.seen(own)), version })).body.code).toBe('filing.changed')
  expect((await reviewers[1].approve(own)).body.state).toBe('done')
  expect((await withdraw(seller, own)).body.code).toBe('case.wrong_state')
  expect((await reviewers[0].approve(own)).body.code).toBe('case.wrong_state')
})

it('refuses to agree to another floor than was shown, as when another model went live between reading and agreeing', async () => {
  const own = (await dispute(seller, id, otherSales())).body.dispute.id
  await officer.propose(own, { kind: 'correctFacts', facts: [{ name: 'decoration', value: 'bare' }], reason: '现场看过' })
  const seen = await reviewers[0].seen(own)
  expect((await reviewers[0].approve(own, { ...seen, floorSeen: seen.floorSeen - 1 })).body.code).toBe('filing.changed')
  expect([await versions(), (await reviewers[0].approve(own, seen)).body.state]).toEqual([['opened'], 'done'])
})

it('refuses a dispute of a value that is no longer the filing’s', async () => {
  const { assessment } = await valueOf(seller, id)
  const own = (await dispute(seller, id, otherSales())).body.dispute.id
  await officer.propose(own, keep)
  await reviewers[0].approve(own)
  const late = await buyer.post<object>(path('disputes'), { assessmentSeen: assessment.id, claim: otherSales() })
  expect(codes([late])).toEqual(['filing.changed'])
})
