import { supplyInvariants } from '../../../bff/commands/invariants-supply'
import type { SupplyRequest } from '#shared/model/supply'
import { addDays } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import { PAPER, POSTING_OUTLET } from '../../../bff/sandbox/city/outlet-facts'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { newKey } from '../../support/new-key'
import { until } from '../../support/until'
import { RECEIVER, codes, supplyOf } from './supply-house'

let house: House
let on: ReturnType<typeof supplyOf>
let liu: { token: string }
let officer: { token: string }
let outlet: { token: string }
let addressId: string
beforeAll(async () => {
  house = await openHouse({ worker: true })
  on = supplyOf(house)
  outlet = { token: await house.signInStaff('tang-youzhen') }
  officer = { token: await house.signInStaff('gong-daiyan') }
  liu = { token: await house.signIn('liu-kaiping') }
  addressId = await on.address(liu.token)
})
afterAll(() => house.close())

const DAY_MS = 86_400_000
const { code } = PAPER.ordinary
const shelf = PAPER.ordinary.office[0]
const byPost = () => ({ delivery: { how: 'post', addressId } })
const atOutlet = { delivery: { how: 'outlet', outletId: POSTING_OUTLET } }
const packed = (id: string, first: number) => on.pack(id, { code, first: String(first) }, officer)
const now = async (id: string): Promise<SupplyRequest> => (await on.request(id, liu.token)).body.request
const runsOf = (caseId: string) => house.world.db.selectFrom('paper_stock').select(['first', 'last', 'state', 'holder']).where('case_id', '=', caseId).orderBy('first').execute()
const heldOf = async (business: string): Promise<number | undefined> => (await on.read(liu.token, business)).paper.find(({ kind }) => kind === 'ordinary')?.held

describe('paper by post', () => {
  it('is packed by scan, posted, arrives and is received; then its numbers are the business’s', async () => {
    const { request } = (await on.order(codes.normal, { ...byPost(), count: 30 }, liu)).body
    expect(request).toMatchObject({ state: 'packing', verdict: 'full', given: { count: 30 }, delivery: { how: 'post' } })
    expect((await on.waiting(officer.token)).map(({ id }) => id)).toContain(request.id)
    expect((await on.review(request.id, officer.token)).body.stock).toContainEqual({ code, first: String(shelf), last: String(PAPER.ordinary.office[1]) })
    expect((await packed(request.id, 99_999_990)).body.code).toBe('supply.not_in_stock')
    const key = newKey()
    const pack = () => on.pack(request.id, { code, first: String(shelf) }, { ...officer, key })
    const [one, twin] = await Promise.all([pack(), pack()])
    expect(one.body).toEqual(twin.body)
    expect(one.body.request).toMatchObject({ state: 'shipping', range: { code, first: String(shelf), last: String(shelf + 29) } })
    expect((await packed(request.id, shelf + 30)).body.code).toBe('case.wrong_state')
    await until(async () => (await now(request.id)).parcel?.state === 'delivered')
    expect((await now(request.id)).parcel).toMatchObject({ number: expect.stringMatching(/^YT/), to: expect.stringContaining('138****2203') })
    expect(await heldOf(codes.normal)).toBe(0)
    expect((await on.act(request.id, 'loss', liu)).body.code).toBe('parcel.not_late')
    expect((await on.act(request.id, 'receipt', liu)).body.request).toMatchObject({ state: 'done', parcel: { state: 'received' } })
    expect((await on.act(request.id, 'receipt', liu)).body.code).toBe('case.wrong_state')
    expect(await heldOf(codes.normal)).toBe(30)
    expect(await runsOf(request.id)).toMatchObject([{ first: shelf, last: shelf + 29, state: 'held', holder: codes.normal }])
  })

  it('counts what the ledger has of its numbers as used, and proposes by that', async () => {
    const issuedOn = addDays(new Date(house.world.now()).toISOString().slice(0, 10) as Day, -2)
    const [like] = await house.world.core.invoiceLedger.selectFrom('invoice').selectAll().where('seller', '=', codes.normal).limit(1).execute()
    await house.world.core.invoiceLedger
      .insertInto('invoice')
      .values([0, 1, 2, 3].map((at) => ({ ...like!, number: code + String(shelf + at), medium: 'paper' as const, kind: 'ordinary' as const, issued_on: issuedOn })))
      .execute()
    const { paper } = await on.read(liu.token, codes.normal)
    expect(paper.find(({ kind }) => kind === 'ordinary')).toMatchObject({ held: 26, usedPerMonth: 2, suggested: 0, most: 124 })
    expect((await on.order(codes.normal, { ...byPost(), count: 125 }, liu)).body.code).toBe('supply.too_many')
  })

  it('that the post loses comes again: its numbers are dead, and other paper is packed', async () => {
    house.post.lose(RECEIVER)
    const { request } = (await on.order(codes.normal, { ...byPost(), count: 10 }, liu)).body
    await packed(request.id, shelf + 30)
    // The post itself says that it is lost.
    await until(async () => (await now(request.id)).state === 'packing')
    expect(await now(request.id)).not.toHaveProperty('range')
    expect(await runsOf(request.id)).toMatchObject([{ first: shelf + 30, last: shelf + 39, state: 'cancelled' }])
    await packed(request.id, shelf + 40)
    expect((await now(request.id)).range).toMatchObject({ first: String(shelf + 40) })
    expect((await packed(request.id, shelf + 30)).body.code).toBe('case.wrong_state')
    await until(async () => (await now(request.id)).state === 'packing')
    expect((await on.act(request.id, 'withdrawal', liu)).body.request.state).toBe('withdrawn')
    house.post.carry(RECEIVER)
  })

  it('goes to an address of one’s own alone, and to an outlet that hands it out', async () => {
    const yang = { token: await house.signIn('yang-kaidian') }
    for (const delivery of [{ how: 'post', addressId: await on.address(yang.token) }, { how: 'outlet', outletId: 'nowhere' }, { how: 'electronic' }]) {
      expect((await on.order(codes.normal, { delivery }, liu)).body.code).toBe('supply.delivery')
    }
    expect((await on.order(codes.normal, { ...byPost(), count: 0 }, liu)).status).toBe(400)
    expect((await on.order(codes.noodles, { ...byPost() }, liu)).status).toBe(404)
    expect((await on.order(codes.noodles, { kind: 'special', delivery: { how: 'outlet', outletId: POSTING_OUTLET } }, yang)).body.code).toBe('supply.too_many')
  })
})

describe('paper at an outlet', () => {
  it('is halved for a low risk, waits under a code its people see and a clerk does not, and is handed over once', async () => {
    const [one, two] = await Promise.all([1, 2].map(() => on.order(codes.low, { ...atOutlet, count: 21 }, liu)))
    const { request } = (one?.status === 200 ? one : two)?.body ?? { request: undefined }
    expect([one?.body.code, two?.body.code].filter(Boolean)).toEqual(['supply.already_open'])
    expect(request).toMatchObject({ state: 'packing', verdict: 'capped', given: { count: 11 } })
    const id = request?.id ?? ''
    expect((await packed(id, shelf + 60)).body.request).not.toHaveProperty('pickupCode')
    expect((await on.act(id, 'receipt', liu)).body.code).toBe('case.wrong_state')
    expect((await on.act(id, 'loss', liu)).body.code).toBe('case.wrong_state')
    const { pickupCode } = await now(id)
    expect(pickupCode).toMatch(/^\d{6}$/)
    const handOver = () => house.ask('POST', '/desk/outlet/hand-overs', { ...outlet, key: newKey(), body: { code: pickupCode } })
    expect((await handOver()).status).toBe(200)
    expect((await handOver()).body.code).toBe('pickup.wrong')
    expect(await now(id)).toMatchObject({ state: 'done' })
    expect(await now(id)).not.toHaveProperty('pickupCode')
    expect(await heldOf(codes.low)).toBe(11)
  })

  it('is a reviewer’s word for a high risk, a quarter of a month at most, and refused to a stopped business', async () => {
    const reviewer = { token: await house.signInStaff('xie-wenhe') }
    const { request } = (await on.order(codes.high, { ...atOutlet, count: 40 }, liu)).body
    expect(request).toMatchObject({ state: 'inReview', rules: ['highClerk'] })
    expect((await packed(request.id, shelf + 200)).body.code).toBe('case.wrong_state')
    expect((await on.decide(request.id, { kind: 'give', count: 13 }, reviewer)).body.code).toBe('supply.too_many')
    expect((await on.decide(request.id, { kind: 'give', amount: 1000 }, reviewer)).body.code).toBe('request.invalid')
    expect((await on.decide(request.id, { kind: 'give', count: 12 }, reviewer)).body).toEqual({ state: 'packing' })
    expect((await on.order(codes.stopped, { ...atOutlet, count: 40 }, liu)).body.request).toMatchObject({ state: 'done', verdict: 'refused', rules: ['stopped'] })
    expect((await on.read(liu.token, codes.stopped)).paper.map(({ most }) => most)).toEqual([0, 0])
  })

  it('is packed from the office’s shelf once, however many clerks scan the same number', async () => {
    const { request } = (await on.order(codes.normal, { ...atOutlet, count: 5 }, liu)).body
    const [waiting] = (await on.waiting(officer.token)).filter(({ business }) => business.code === codes.high)
    const answers = await Promise.all([request.id, waiting?.id ?? ''].map((id) => packed(id, shelf + 300)))
    expect(answers.map(({ status, body }) => (status === 200 ? 'packed' : body.code)).sort()).toEqual(['packed', 'supply.not_in_stock'])
  })
})

describe('paper at a self-service machine', () => {
  const atMachine = { delivery: { how: 'outlet', outletId: 'machine-01' } }

  it('is taken by its code, once; the machine names nobody who waits', async () => {
    const machine = { token: await house.signInStaff('zizhu-ji') }
    const yang = { token: await house.signIn('yang-kaidian') }
    const { request } = (await on.order(codes.noodles, { ...atMachine, count: 5 }, yang)).body
    expect((await packed(request.id, shelf + 500)).body.request.state).toBe('shipping')
    const desk = await house.ask('GET', '/desk/outlet', machine)
    expect(desk.body).toEqual({ outlet: { id: 'machine-01', name: '示例自助机01', kind: 'machine' }, waiting: [], stock: [], issued: [] })
    const { pickupCode } = (await on.request(request.id, yang.token)).body.request
    const take = (who: { token: string }) => house.ask('POST', '/desk/outlet/hand-overs', { ...who, key: newKey(), body: { code: pickupCode } })
    expect((await take(outlet)).body.code).toBe('pickup.wrong')
    expect((await take(machine)).body).toMatchObject({ number: request.number })
    expect((await take(machine)).body.code).toBe('pickup.wrong')
    expect((await on.request(request.id, yang.token)).body.request.state).toBe('done')
  })

  it('and at a window is found in the list by its kind', async () => {
    const listed = async (query: string) => (await house.ask<{ items: { kind: string; stock: number; isOpen: boolean }[] }>('GET', `/outlets${query}`, liu)).body.items
    expect((await listed('?kind=window')).map(({ kind }) => kind)).toEqual(Array(6).fill('window'))
    const machines = await listed('?kind=machine')
    expect(machines.map(({ kind, stock }) => [kind, stock])).toEqual(Array(6).fill(['machine', 0]))
    expect(machines[0]?.isOpen).toBe(true)
    expect(await listed('')).toHaveLength(42)
    expect((await house.ask('GET', '/outlets?kind=locker', liu)).status).toBe(400)
  })
})

describe('a parcel that is late', () => {
  it('is lost on its receiver’s word from the fifth day on, and not before', async () => {
    const { request } = (await on.order(codes.grey, { ...atOutlet, ...byPost(), count: 5 }, liu)).body
    await on.decide(request.id, { kind: 'give' }, officer)
    house.post.loseNotices(100)
    await packed(request.id, shelf + 400)
    await until(async () => (await house.post.journal()).some(({ events }) => events.length > 0 && events.at(-1)?.state !== 'lost'))
    await house.world.db.updateTable('parcel').set({ ask_at: null }).where('case_id', '=', request.id).execute()
    expect((await on.act(request.id, 'loss', liu)).body.code).toBe('parcel.not_late')
    const [parcel] = await house.world.db.selectFrom('parcel').select('id').where('case_id', '=', request.id).execute()
    const at = new Date(house.world.now() - 5 * DAY_MS)
    await house.world.db.insertInto('parcel_step').values({ parcel_id: parcel?.id ?? '', event: 'early', state: 'handedIn', at, place: null }).execute()
    expect((await on.act(request.id, 'loss', liu)).body.request).toMatchObject({ state: 'packing', parcel: { state: 'lost' } })
    expect(await runsOf(request.id)).toMatchObject([{ state: 'cancelled' }])
    house.post.loseNotices(0)
  })
})

describe('the invariants of supply', () => {
  const broken = async (): Promise<string[]> => {
    const found = await Promise.all(supplyInvariants(house.world).map(async ({ name, offenders }) => ((await offenders()).length > 0 ? [name] : [])))
    return found.flat()
  }
  const orders = () => house.world.db.updateTable('supply_request').where('kind', '=', 'paper')

  it('hold after all of this, and each notices what breaks it', async () => {
    expect(await broken()).toEqual([])
    await orders().set({ given: 999 }).where('state', '=', 'done').where('given', 'is not', null).execute()
    expect(await broken()).toEqual(['nobody is given more than they asked for, nor anything by a refusal, and each raise names its month', 'every bag has a run of as many sheets as were given, and every such run its bag'])
    await orders().set((eb) => ({ open_key: eb.ref('case_id') })).where('state', '=', 'packing').execute()
    await orders().set({ decided_by: null, content_sealed: 'v1.torn' }).where('held_at', 'is not', null).execute()
    await house.world.db.updateTable('paper_stock').set({ last: 99_999_999 }).where('holder', '=', 'office').where('kind', '=', 'ordinary').execute()
    await house.world.db.updateTable('case_file').set({ state: 'done' }).where('kind', '=', 'paperOrder').where('state', '=', 'packing').execute()
    expect(await broken()).toEqual(supplyInvariants(house.world).map(({ name }) => name).filter((name) => !name.includes('in the ledger') && !name.includes('in the register')))
  })
})
