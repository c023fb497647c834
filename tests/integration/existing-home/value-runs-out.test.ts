import type { Assessment, AssessmentVersion } from '#shared/model/assessment'
import { dayIn } from '#shared/model/day'
import { invariants } from '../../../bff/commands/invariants'
import { readPublished, valueAgain } from '../../../bff/commands/published-model'
import { listAssessments } from '../../../bff/features/existing-home/assessment-store'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { answerWith, deskOf, dispute, lowForAReason, readyToSign } from './dispute-with'
import { handsOf, signatureOf } from './file-with'
import type { Hands, Sheet } from './file-with'

const DAY = 86_400_000

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const hands = async (who: string): Promise<Hands> => handsOf(house, await house.signIn(who))
const pair = (seller: string, buyer: string): Promise<[Hands, Hands]> => Promise.all([hands(seller), hands(buyer)])
const read = async (who: Hands, id: string) =>
  (await who.get<{ assessment?: Assessment; refused?: string; versions: AssessmentVersion[] }>(`/existing-home/filings/${id}/assessment`)).body
const reasons = async (who: Hands, id: string) => (await read(who, id)).versions.map(({ reason }) => reason)

it('is not signed once it ran out: it is told anew, shown, and then signed', async () => {
  const [before, others] = [await pair('zhou-manwu', 'chen-shoutao'), await pair('jiang-gaoling', 'liu-kaiping')]
  const id = await readyToSign(before[0], [before[1]])
  const low = await readyToSign(others[0], [others[1]])
  expect((await others[1].sign(low)).status).toBe(200)
  house.shiftClock(91 * DAY)
  const [seller, buyer] = await pair('zhou-manwu', 'chen-shoutao')
  const first = (await read(seller, id)).assessment!
  expect(first.validUntil < dayIn(house.world.now())).toBe(true)
  expect((await seller.sign(id)).body.code).toBe('filing.changed')
  const { assessment, versions } = await read(seller, id)
  expect([assessment?.version, assessment?.reason, assessment!.asOf > first.validUntil, versions.length]).toEqual([2, 'renewed', true, 2])
  expect((await seller.filing(id)).moments.at(-1)?.kind).toBe('revalued')
  expect([(await seller.sign(id)).status, (await buyer.sign(id)).body.filing.state]).toEqual([200, 'paying'])
  const kept = await listAssessments(house.world.db, house.world.keys, id)
  expect(valueAgain(await readPublished(house.world.db, assessment!.model.id), kept[1]!)).toBeUndefined()

  const [late] = await pair('jiang-gaoling', 'liu-kaiping')
  const signature = signatureOf((await late.get<Sheet>(`/existing-home/filings/${low}/tax-sheet`)).body)
  const taps = await Promise.all([0, 1, 2].map(() => late.post<object>(`/existing-home/filings/${low}/signature`, signature)))
  expect(taps.some(({ body }) => body.code === 'filing.changed')).toBe(true)
  expect(await reasons(late, low)).toEqual(['opened', 'renewed'])
})

it('holds ninety days more once two clerks have answered, and a just reason outlives it', async () => {
  const [before, first] = [await pair('deng-daiya', 'qin-fangdong'), await pair('shi-yan', 'yang-kaidian')]
  const [id, open] = [await readyToSign(before[0], [before[1]]), await readyToSign(first[0], [first[1]])]
  house.shiftClock(89 * DAY)
  const [seller, opener] = await Promise.all([hands('deng-daiya'), hands('shi-yan')])
  const clerks = [await deskOf(house, 'gong-daiyan'), await deskOf(house, 'xie-wenhe')] as const
  const own = (await dispute(seller, id, await lowForAReason(seller))).body.dispute.id
  await answerWith(clerks, own, { kind: 'acceptPrice', reason: '多年漏水，价低有正当理由' })
  await dispute(opener, open, await lowForAReason(opener))
  house.shiftClock(5 * DAY)
  expect((await (await hands('shi-yan')).sign(open)).body.code).toBe('filing.price_disputed')
  expect(await reasons(await hands('shi-yan'), open)).toEqual(['opened'])
  const later = await hands('deng-daiya')
  // Another year has gone by meanwhile: that is a fact to be shown, and to nod to anew.
  expect((await later.sign(id)).body.code).toBe('filing.changed')
  expect((await later.confirm(id)).status).toBe(200)
  expect([(await later.sign(id)).status, await reasons(later, id)]).toEqual([200, ['opened', 'priceAccepted']])
  house.shiftClock(90 * DAY)
  const buyer = await hands('qin-fangdong')
  expect((await buyer.sign(id)).body.code).toBe('filing.changed')
  expect([(await read(buyer, id)).assessment?.priceAccepted, await reasons(buyer, id)]).toEqual([true, ['opened', 'priceAccepted', 'renewed']])
})

it('waits for a price model where none is live', async () => {
  const id = await readyToSign(...((([seller, buyer]) => [seller, [buyer]] as const)(await pair('liao-duanqi', 'tan-ertao'))))
  house.shiftClock(91 * DAY)
  const { prices } = house.world
  const { live } = prices
  prices.live = undefined
  const seller = await hands('liao-duanqi')
  expect((await seller.sign(id)).body.code).toBe('core.unavailable')
  prices.live = live
  expect(await reasons(seller, id)).toEqual(['opened'])
})

it('leaves nothing that the invariants mind', async () => {
  const { db, core, keys, signer } = house.world
  const found = await Promise.all(invariants({ db, core, keys, publicKey: signer.publicKey, nowMs: Date.now() }).map(async ({ name, offenders }) => [name, await offenders()]))
  expect(found.filter(([, offenders]) => (offenders as string[]).length > 0)).toEqual([])
})
