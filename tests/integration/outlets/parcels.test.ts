import { addMonths, dayIn, instant } from '#shared/model/day'
import type { Outlet } from '#shared/model/supply'
import { collectParcels } from '../../../bff/features/outlets/collect-parcels'
import { takeEvent } from '../../../bff/features/outlets/take-event'
import { parcelOf } from '../../../bff/platform/parcels/parcels'
import { ofLiu } from '../../../bff/sandbox/city/demo-businesses'
import { PAPER } from '../../../bff/sandbox/city/outlet-facts'
import { openOutlets } from '../../../bff/sandbox/open-outlets'
import { postNoticeOf } from '../../../bff/sandbox/post-notices'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { newKey } from '../../support/new-key'
import { until } from '../../support/until'
import { handsOf, ledgerOf, momentsOf, wishOf, workOff } from '../invoices/invoice-hands'
import type { Hands } from '../invoices/invoice-hands'
import { RECEIVER, codes, supplyOf } from '../supply/supply-house'
import { broken, outletHands } from './outlet-hands'
import type { OutletHands } from './outlet-hands'

const NAME = '牟世功'

let house: House
let token: string
/** A second seller: of one alone the sixth small deal of a month would go to a clerk. */
let zhou: string
let mou: Hands
let outlet: OutletHands
beforeAll(async () => {
  house = await openHouse()
  await openOutlets(house.world)
  token = await house.signIn('mou-shigong')
  zhou = await house.signIn('zhou-manwu')
  mou = handsOf(house, token)
  outlet = outletHands(house, await house.signInStaff('tang-youzhen'))
})
afterAll(() => house.close())

const addAddress = (by: string, isUsual = false, name = NAME) =>
  house.ask<{ items: { id: string; name: string; isUsual: boolean }[]; added: string }>('POST', '/addresses', {
    token: by, key: newKey(), body: { name, phone: '13800002202', place: '重庆市南岸区沙盒路 8 号 3-2', isUsual },
  })

/** A small invoice, to be printed and posted. */
async function toPrint(gross: number, by = token): Promise<string> {
  const addressId = (await house.ask<{ items: { id: string }[] }>('GET', '/addresses', { token: by })).body.items[0]?.id ?? (await addAddress(by)).body.added
  const { body, status } = await handsOf(house, by).request(wishOf(gross, { delivery: { how: 'post', addressId } }))
  expect({ status, state: body.request.state }).toEqual({ status: 200, state: 'printing' })
  return body.request.id
}

/** Printed, packed and handed to the post. */
async function posted(gross: number, by = token): Promise<{ id: string; number: string; parcel: string }> {
  const id = await toPrint(gross, by)
  const { body } = await outlet.print(id)
  await workOff(house)
  const parcel = await parcelOf(house.world, id)
  return { id, number: body.number, parcel: parcel?.id ?? '' }
}

const parcelState = async (id: string) => (await parcelOf(house.world, id))?.state
const comesTo = (id: string, state: string) => until(async () => (await parcelState(id)) === state, () => `never ${state}`)
const todoOf = async (id: string) => (await house.world.db.selectFrom('case_party').select('todo').where('case_id', '=', id).executeTakeFirst())?.todo

describe('outlets', () => {
  const list = async (query = '') => (await house.ask<{ items: Outlet[]; districts: string[] }>('GET', `/outlets${query}`, { token })).body

  it('stand in a list, the nearest first, with hours, services and what paper they have', async () => {
    const { items, districts } = await list('?lat=29.3560&lng=105.9270')
    expect(items).toHaveLength(42)
    expect(items[0]).toMatchObject({ id: 'post-01', district: '永川区', distance: 0, stock: 400, hours: '每天 09:00–17:00' })
    expect(items[0]?.services).toContain('post')
    expect(items.map(({ distance }) => distance)).toEqual([...items.map(({ distance }) => distance ?? 0)].sort((a, b) => a - b))
    expect(districts).toContain('渝中区')
    expect((await list('?district=%E6%B8%9D%E4%B8%AD%E5%8C%BA')).items.map(({ id }) => id)).toEqual(['post-02', 'post-29', 'window-01', 'machine-02'])
  })

  it('say nothing of distance to who does not say where, refuse what is no place, and ask nobody who they are', async () => {
    expect((await list()).items[0]).not.toHaveProperty('distance')
    expect((await house.ask('GET', '/outlets?lat=abc', { token })).status).toBe(400)
    expect((await house.ask('GET', '/outlets')).status).toBe(200)
  })
})

describe('the address book', () => {
  it('keeps ten at most, sealed, the usual one first, and is nobody else’s', async () => {
    const own = await house.signIn('qin-fangdong')
    await addAddress(own, false, '甲某某')
    const usual = await addAddress(own, true, '乙某某')
    expect(usual.body.items.map(({ name, isUsual }) => [name, isUsual])).toEqual([['乙某某', true], ['甲某某', false]])
    await Promise.all(Array.from({ length: 12 }, () => addAddress(own)))
    const full = await house.ask<{ items: { id: string }[] }>('GET', '/addresses', { token: own })
    expect(full.body.items).toHaveLength(10)
    expect((await addAddress(own)).body.code).toBe('address.too_many')
    const id = full.body.items[0]?.id ?? ''
    expect((await house.ask('DELETE', `/addresses/${id}`, { token })).status).toBe(404)
    expect((await house.ask<{ items: object[] }>('DELETE', `/addresses/${id}`, { token: own })).body.items).toHaveLength(9)
    expect((await house.ask<{ items: object[] }>('DELETE', `/addresses/${id}`, { token: own })).body.items).toHaveLength(9)
    const rows = await house.world.db.selectFrom('mail_address').select('content_sealed').execute()
    expect(JSON.stringify(rows)).not.toMatch(/乙某某|13800002202|沙盒路/)
  })
})

describe('a paper invoice by post', () => {
  it('is printed, posted, followed to the door and received', async () => {
    const { id, number } = await posted(2000)
    expect(await ledgerOf(house, number)).toMatchObject([{ medium: 'paper', voided_on: null }])
    await comesTo(id, 'handedIn')
    await house.post.goOn()
    await comesTo(id, 'onTheWay')
    await house.post.goOn()
    await comesTo(id, 'delivered')
    expect(await todoOf(id)).toBe('receive')
    const stranger = handsOf(house, await house.signIn('qin-fangdong'))
    expect((await stranger.post(`/invoice-requests/${id}/receipt`, {})).status).toBe(404)
    const key = newKey()
    const [one, two] = await Promise.all([mou.post(`/invoice-requests/${id}/receipt`, {}, key), mou.post(`/invoice-requests/${id}/receipt`, {}, key)])
    expect([one, two]).toMatchObject([{ status: 200, body: { state: 'done' } }, { status: 200, body: { state: 'done' } }])
    expect(await momentsOf(house, id)).toEqual(['opened', 'nothingDue', 'toPrint', 'printed', 'posted', 'arrived', 'receivedPaper'])
    const shown = await house.ask<{ request: { parcel?: { steps: { state: string }[] } } }>('GET', `/invoice-requests/${id}`, { token })
    expect(shown.body.request.parcel?.steps.map(({ state }) => state)).toEqual(['packed', 'handedIn', 'onTheWay', 'delivered', 'received'])
    expect(await parcelOf(house.world, id)).toMatchObject({ state: 'received', to: '牟** 138****2202 重庆市南岸区沙盒路 8 号 3-2', number: expect.stringMatching(/^YT\d{9}CN$/) as string })
    expect(await todoOf(id)).toBeNull()
  })

  it('takes each step once, in whatever order it is told', async () => {
    house.post.duplicateNotices(1)
    const { id, parcel } = await posted(2100)
    await comesTo(id, 'handedIn')
    const number = (await parcelOf(house.world, id))?.number ?? ''
    const tell = (state: 'onTheWay' | 'delivered' | 'lost', at = house.world.now()) => {
      const key = house.world.config.post.key ?? Buffer.alloc(32)
      const notice = postNoticeOf({ id: `${parcel}-${state}`, parcel_id: parcel, state, at: new Date(at), place: '重庆' }, number, { key, nowMs: house.world.now() })
      return house.ask('POST', '/parcels/notices', { body: notice })
    }
    const answers = await Promise.all([tell('delivered'), tell('delivered'), tell('delivered')])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await tell('onTheWay')).status).toBe(200)
    expect((await tell('lost')).status).toBe(200)
    expect(await parcelState(id)).toBe('delivered')
    expect((await momentsOf(house, id)).slice(-3)).toEqual(['printed', 'posted', 'arrived'])
    expect((await mou.state(id)).state).toBe('shipping')
  })

  it('believes nobody but the post', async () => {
    const { id, parcel } = await posted(2200)
    await comesTo(id, 'handedIn')
    const number = (await parcelOf(house.world, id))?.number ?? ''
    const event = { id: 'forged', parcel_id: parcel, state: 'delivered' as const, at: new Date(), place: '' }
    const own = house.world.config.post.key ?? Buffer.alloc(32)
    const nowMs = house.world.now()
    const notices = [
      postNoticeOf(event, number, { key: Buffer.alloc(32, 9), nowMs }),
      postNoticeOf(event, number, { key: own, nowMs: nowMs - 600_000 }),
      postNoticeOf(event, 'YT000000000CN', { key: own, nowMs }),
      postNoticeOf({ ...event, parcel_id: newKey() }, number, { key: own, nowMs }),
    ]
    for (const notice of notices) {
      expect(await house.ask('POST', '/parcels/notices', { body: notice })).toMatchObject({ status: 422, body: { code: 'parcel.notice_refused' } })
    }
    expect(await parcelState(id)).toBe('handedIn')
  })

  it('that gets lost is void, and another number is printed and entered', async () => {
    const { id, number } = await posted(2300)
    await comesTo(id, 'handedIn')
    house.post.lose(NAME)
    await house.post.goOn()
    await comesTo(id, 'onTheWay')
    await house.post.goOn()
    await comesTo(id, 'lost')
    house.post.carry(NAME)
    await workOff(house)
    expect(await ledgerOf(house, number)).toMatchObject([{ voided_on: expect.any(String) as string }])
    const waiting = await mou.state(id)
    expect(waiting.state).toBe('printing')
    expect(waiting).not.toHaveProperty('invoiceNumber')
    expect((await outlet.print(id, { code: number.slice(0, 12), number: number.slice(12) })).body.code).toBe('supply.not_in_stock')
    const again = await outlet.print(id)
    await workOff(house)
    expect(again.body.number).not.toBe(number)
    expect(await ledgerOf(house, again.body.number)).toMatchObject([{ voided_on: null }])
    await comesTo(id, 'handedIn')
    expect((await house.world.db.selectFrom('parcel').select('state').where('case_id', '=', id).orderBy('created_at').execute()).map(({ state }) => state)).toEqual(['lost', 'handedIn'])
  })

  it('that comes back is posted again as it is', async () => {
    const { id, number } = await posted(2400, zhou)
    await comesTo(id, 'handedIn')
    house.post.bringBack(NAME)
    await house.post.goOn()
    await comesTo(id, 'onTheWay')
    await house.post.goOn()
    await comesTo(id, 'returned')
    house.post.carry(NAME)
    const printedOn = (day: string) => house.world.db.updateTable('invoice_request').set({ numbered_on: day }).where('case_id', '=', id).execute()
    const today = dayIn(house.world.now())
    await printedOn(addMonths(today, -1))
    expect((await outlet.print(id)).body.code).toBe('invoice.not_voidable')
    await printedOn(today)
    expect((await outlet.print(id, { code: number.slice(0, 12), number: number.slice(12) })).body.number).toBe(number)
    await workOff(house)
    await comesTo(id, 'handedIn')
    expect((await momentsOf(house, id)).slice(-4)).toEqual(['posted', 'cameBack', 'printed', 'posted'])
    expect(await ledgerOf(house, number)).toMatchObject([{ voided_on: null }])
  })

  it('that was lost before the ledger heard of it is never entered, and nothing waits for that', async () => {
    const id = await toPrint(2700, zhou)
    const { body: { number } } = await outlet.print(id)
    const parcel = await house.world.db.selectFrom('parcel').select(['id', 'case_id', 'case_kind']).where('case_id', '=', id).executeTakeFirstOrThrow()
    await takeEvent(house.world, parcel, 'YT000000001CN', { id: 'lost', state: 'lost', at: instant(house.world.now()) })
    await workOff(house)
    expect([await ledgerOf(house, number), (await handsOf(house, zhou).state(id)).state]).toEqual([[], 'printing'])
    const open = await house.world.db.selectFrom('outbox').select('kind').where('kind', '=', 'paper.voided').where('state', '!=', 'sent').execute()
    expect(open).toEqual([])
    const again = await outlet.print(id)
    await workOff(house)
    expect(await ledgerOf(house, again.body.number)).toMatchObject([{ voided_on: null }])
  })

  it('is neither booked nor reversed before it is in somebody’s hands', async () => {
    const buyer = { kind: 'business', name: ofLiu.name, taxNumber: ofLiu.code }
    const addressId = (await house.ask<{ items: { id: string }[] }>('GET', '/addresses', { token: zhou })).body.items[0]?.id
    const own = handsOf(house, zhou)
    const { id } = (await own.request(wishOf(2800, { buyer, delivery: { how: 'post', addressId } }))).body.request
    const { body: { number } } = await outlet.print(id)
    await workOff(house)
    // Of last month, so that it could be reversed.
    await house.world.core.invoiceLedger.updateTable('invoice').set({ issued_on: addMonths(dayIn(house.world.now()), -1) }).where('number', '=', number).execute()
    const liu = handsOf(house, await house.signIn('liu-kaiping'))
    const book = () => liu.post(`/invoices/${number}/booking`, { as: ofLiu.code })
    const reverse = () => own.post(`/invoices/${number}/red-letters`, { gross: 2800, leftShown: 2800, reason: 'wrong' })
    expect([(await book()).body.code, (await reverse()).body.code]).toEqual(['invoice.not_bookable', 'red.closed'])
    const read = await house.ask<{ invoice: { red: object } }>('GET', `/invoices/${number}`, { token: zhou })
    expect(read.body.invoice.red).toMatchObject({ how: 'closed', why: 'onItsWay' })
    await house.world.db.updateTable('parcel').set({ state: 'delivered' }).where('case_id', '=', id).execute()
    expect((await book()).status).toBe(200)
  })

  it('is asked for when the post’s word got lost', async () => {
    house.post.loseNotices(1)
    const { id } = await posted(2500, zhou)
    house.post.loseNotices(0)
    expect(await parcelState(id)).toBe('packed')
    house.shiftClock(61_000)
    house.post.control.inject({ route: '/parcels/states', httpStatus: 503 })
    await collectParcels(house.world)
    house.post.control.clearFaults()
    expect(await parcelState(id)).toBe('packed')
    house.shiftClock(120_000)
    await collectParcels(house.world)
    expect(await parcelState(id)).toBe('handedIn')
    expect((await momentsOf(house, id)).at(-1)).toBe('posted')
  })

  it('goes to the post once, also when its answer was lost', async () => {
    const id = await toPrint(2600, zhou)
    house.post.control.inject({ route: '/parcels', dropAfterProcessing: true })
    await outlet.print(id)
    await workOff(house)
    house.post.control.clearFaults()
    house.shiftClock(10 * 60_000)
    await workOff(house)
    await comesTo(id, 'handedIn')
    const parcel = await parcelOf(house.world, id)
    expect((await house.post.journal()).filter((one) => one.id === parcel?.id)).toHaveLength(1)
    expect(parcel?.number).toMatch(/^YT/)
  })
})

it('brings ordered paper back to the office’s shelf when nobody took it in', async () => {
  const on = supplyOf(house)
  const [liu, officer] = [{ token: await house.signIn('liu-kaiping') }, { token: await house.signInStaff('gong-daiyan') }]
  const addressId = await on.address(liu.token)
  const { body: { request } } = await on.order(codes.normal, { count: 10, delivery: { how: 'post', addressId } }, liu)
  const first = PAPER.ordinary.office[0] + 100
  const run = { code: PAPER.ordinary.code, first: String(first) }
  expect((await on.pack(request.id, run, officer)).status).toBe(200)
  await workOff(house)
  house.post.bringBack(RECEIVER)
  await comesTo(request.id, 'handedIn')
  await house.post.goOn()
  await comesTo(request.id, 'onTheWay')
  await house.post.goOn()
  await comesTo(request.id, 'returned')
  house.post.carry(RECEIVER)
  expect((await on.request(request.id, liu.token)).body.request.state).toBe('packing')
  const runs = await house.world.db.selectFrom('paper_stock').select(['first', 'last', 'holder', 'state', 'case_id']).where('first', '=', first).execute()
  expect(runs).toEqual([{ first, last: first + 9, holder: 'office', state: 'held', case_id: null }])
  expect((await on.pack(request.id, run, officer)).status).toBe(200)
})

it('leaves paper, parcels and codes in order, and each rule notices what breaks it', async () => {
  await workOff(house)
  expect(await broken(house)).toEqual([])
  const { db } = house.world
  await db.updateTable('parcel').set({ state: 'onTheWay' }).where('state', '=', 'received').execute()
  await db.updateTable('invoice_request').set({ number: '0'.repeat(20) }).where('state', '=', 'done').limit(1).execute()
  expect(await broken(house)).toHaveLength(3)
})
