import type { PriceModel } from '#shared/model/price-model'
import { addMonths, dayIn } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import { connectCore } from '../../../bff/adapters/core/connect'
import type { Core } from '../../../bff/adapters/core/connect'
import { calibratePrices, newestMonthAt } from '../../../bff/features/price-models/calibrate-prices'
import type { Model } from '../../../bff/engines/appraisal/model'
import { followPrices } from '../../../bff/features/price-models/follow-prices'
import { packModel } from '../../../bff/features/price-models/pack-model'
import { createWorld } from '../../../bff/world'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { newKey } from '../../support/new-key'
import { reprice, sellHomes } from './sell-homes'

let house: House
let reviewer: string
let patient: Core
beforeAll(async () => {
  house = await openHouse()
  // Several calibrations share this process, each for as long as it takes: no query of theirs may be late by that.
  patient = connectCore(house.ours.url, house.ours.name, { deadlineMs: 60_000 })
  reviewer = await house.signInStaff('xie-wenhe')
})
beforeEach(async () => {
  await sellHomes(house)
  await followPrices(house.world)
})
afterAll(async () => {
  await patient.close()
  await house.close()
})

/** The month after the one in which this runs, and so on. */
const inMonths = (months: number): number => Date.parse(`${addMonths(`${dayIn(Date.now()).slice(0, 7)}-08` as Day, months)}T00:00:00Z`)
const calibrated = (months = 0) => calibratePrices({ ...house.world, core: patient, now: () => inMonths(months) })
/** Learns the version of a month, also where there is one. */
const again = (months: number) => calibratePrices({ ...house.world, core: patient, now: () => inMonths(months), month: newestMonthAt(inMonths(months)) })
const models = async (): Promise<PriceModel[]> => (await house.ask<{ items: PriceModel[] }>('GET', '/desk/price-models', { token: reviewer })).body.items
const newest = async (): Promise<PriceModel> => (await models())[0] as PriceModel
const partsOf = async (id: string): Promise<number> =>
  (await house.ours.db.selectFrom('price_model_part').select('seq').where('model_id', '=', id).execute()).length
const consent = (id: string, { token = reviewer, key = newKey() } = {}) =>
  house.ask<{ model: PriceModel }>('POST', `/desk/price-models/${id}/consent`, { token, key, body: { grounds: '已逐个核对小区成交' } })

describe('a version', () => {
  it('goes live by itself when it is the first and its study holds', async () => {
    expect(await calibrated()).toBe('live')
    const [first, ...others] = await models()
    expect(others).toEqual([])
    expect(first).toMatchObject({ number: 1, status: 'live', faults: [], movedCount: 0, newestMonth: addMonths(dayIn(Date.now()), -1).slice(0, 7) })
    expect(first?.study.n).toBeGreaterThanOrEqual(30)
    expect(first?.salesUsed).toBeGreaterThan(400)
    await followPrices(house.world)
    expect(house.world.prices.live).toMatchObject({ number: 1, id: first?.id, calibratedOn: dayIn(inMonths(0)) })
  })

  it('takes the place of the one before it when the next month is over, and leaves its tables', async () => {
    await calibrated()
    const first = await newest()
    expect(await calibrated(1)).toBe('live')
    expect((await models()).map(({ number, status }) => [number, status])).toEqual([[2, 'live'], [1, 'retired']])
    expect([await partsOf(first.id), await partsOf((await newest()).id)]).toEqual([0, 1])
    const effects = await house.ours.db.selectFrom('price_effect').select(['table_name', 'label']).where('model_id', '=', first.id).execute()
    expect(effects).toEqual(expect.arrayContaining([{ table_name: 'complex', label: 'T3' }, { table_name: 'floor', label: 'lift:top' }, { table_name: 'floor', label: '' }]))
  })

  it('is learnt once a month, and again only when told to', async () => {
    await calibrated()
    expect(await calibrated()).toBe('live')
    expect(await models()).toHaveLength(1)
    expect(await again(0)).toBe('live')
    expect((await models()).map(({ number, status }) => [number, status])).toEqual([[2, 'live'], [1, 'retired']])
  })

  it('is refused when it does not tell the last months, and the one before stays live', async () => {
    await calibrated()
    await reprice(house, 1.5, { since: addMonths(dayIn(inMonths(0)), -2) })
    expect(await calibrated(1)).toBe('refused')
    const [second, first] = await models()
    expect(second).toMatchObject({ status: 'refused', faults: expect.arrayContaining(['median']) as unknown })
    expect(first?.status).toBe('live')
    expect(await partsOf(second?.id ?? '')).toBe(0)
    expect(await consent(second?.id ?? '')).toMatchObject({ status: 409, body: { code: 'case.wrong_state' } })
    await followPrices(house.world)
    expect(house.world.prices.live?.number).toBe(1)
  })

  it('keeps what was left out, and why', async () => {
    await reprice(house, 0.5, { complex: 'T2', since: addMonths(dayIn(inMonths(0)), -2) })
    await house.world.core.assessmentBase.updateTable('past_sale').set({ price: 0 }).where('contract_id', '=', 'T3-3').execute()
    await calibrated()
    const { dropped } = await newest()
    expect(dropped['understated']).toBeGreaterThanOrEqual(4)
    const rows = await house.ours.db.selectFrom('price_dropped').select(['sale_id', 'times']).execute()
    expect(rows).toContainEqual({ sale_id: 'T3-3', times: 1 })
    expect(Object.values(dropped).reduce((sum, times) => sum + times, 0)).toBe(rows.length)
  })

  it('is not made of nothing', async () => {
    await house.world.core.assessmentBase.deleteFrom('past_sale').execute()
    expect(await calibrated()).toBeUndefined()
    expect(await models()).toEqual([])
  })

  it('waits when there are too few sales to prove it', async () => {
    await house.world.core.assessmentBase.deleteFrom('past_sale').where('sold_on', '>=', addMonths(dayIn(inMonths(0)), -4)).where('complex_id', '!=', 'T1').execute()
    expect(await calibrated()).toBe('waiting')
    expect((await newest()).faults).toContain('few')
  })
})

describe('a complex that moved by more than 15 %', () => {
  beforeEach(async () => {
    await calibrated()
    await reprice(house, 1.2, { complex: 'T4' })
  })

  it('makes the version wait for a clerk, who sees which and how far', async () => {
    expect(await calibrated(1)).toBe('waiting')
    const [second, first] = await models()
    expect(first?.status).toBe('live')
    expect(second).toMatchObject({ status: 'waiting', faults: [], movedCount: 1, moved: [{ complex: 'T4' }] })
    const [moved] = second?.moved ?? []
    expect(moved?.ppm).toBeGreaterThan(1_160_000)
    expect(moved?.ppm).toBeLessThan(1_260_000)
  })

  it('is for a reviewer to agree to, once, with grounds that are kept', async () => {
    await calibrated(1)
    const { id } = await newest()
    const officer = await house.signInStaff('gong-daiyan')
    expect((await consent(id, { token: officer })).status).toBe(403)
    expect((await house.ask('GET', '/desk/price-models', { token: officer })).status).toBe(403)
    expect((await newest()).status).toBe('waiting')
    const key = newKey()
    const [once, twice] = await Promise.all([consent(id, { key }), consent(id, { key })])
    expect([once, twice]).toMatchObject([{ status: 200, body: { model: { id, status: 'live' } } }, { status: 200, body: { model: { id, status: 'live' } } }])
    expect(await consent(id)).toMatchObject({ status: 409, body: { code: 'case.wrong_state' } })
    const row = await house.ours.db.selectFrom('price_model').select(['consent_by', 'consent_grounds']).where('id', '=', id).executeTakeFirst()
    expect(row).toEqual({ consent_by: expect.stringMatching(/^clerk:[0-9a-f-]{36}$/) as unknown, consent_grounds: '已逐个核对小区成交' })
  })

  it('is agreed to by two reviewers at once, and one of them is told that it was done', async () => {
    await calibrated(1)
    const { id } = await newest()
    const other = await house.signInStaff('fu-dongming')
    const both = await Promise.all([consent(id), consent(id, { token: other })])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await models()).map(({ status }) => status)).toEqual(['live', 'retired'])
  })

  it('does not go live any more once a newer version is', async () => {
    await calibrated(1)
    const { id } = await newest()
    await calibrated(2)
    await consent((await newest()).id)
    expect((await models()).map(({ status }) => status)).toEqual(['live', 'retired', 'retired'])
    expect(await consent(id)).toMatchObject({ status: 409, body: { code: 'case.wrong_state' } })
    expect(await partsOf(id)).toBe(0)
  })
})

it('has no consent for a version that is not there, or without grounds', async () => {
  expect(await consent(newKey())).toMatchObject({ status: 404, body: { code: 'object.not_found' } })
  await calibrated()
  const { id } = await newest()
  for (const grounds of ['', '  ok  ', '<b>好的，同意</b>', '好'.repeat(201)]) {
    const { status } = await house.ask('POST', `/desk/price-models/${id}/consent`, { token: reviewer, key: newKey(), body: { grounds } })
    expect(status).toBe(400)
  }
  const citizen = await house.signIn('zhou-manwu')
  expect((await consent(id, { token: citizen })).status).toBe(403)
})

/** Stands still after its n-th answer until another one has come and gone. */
function interrupted(db: House['world']['db'], after: number, between: () => Promise<unknown>): House['world']['db'] {
  let answers = 0
  return db.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      answers += 1
      if (answers === after) {
        await between()
      }
      return result
    },
  })
}

describe('at once', () => {
  // The first look, the live one, then in its transaction: the lock on nothing yet, the number, the look for a twin.
  it.each([[2], [3], [4], [5]])('makes one version of two first calibrations, however the other one comes between: after answer %i', async (after) => {
    let other: unknown
    const db = interrupted(house.world.db, after, async () => {
      other = await calibrated()
    })
    expect(await calibratePrices({ ...house.world, db, core: patient, now: () => inMonths(0) })).toBe('live')
    expect([other, (await models()).map(({ number, status }) => [number, status])]).toEqual(['live', [[1, 'live']]])
  })

  it('makes one version of two calibrations, the first and a later one', async () => {
    expect(await Promise.all([calibrated(), calibrated()])).toEqual(['live', 'live'])
    expect(await models()).toHaveLength(1)
    expect(await Promise.all([calibrated(1), calibrated(1), calibrated(1)])).toEqual(['live', 'live', 'live'])
    expect((await models()).map(({ number, status }) => [number, status])).toEqual([[2, 'live'], [1, 'retired']])
  })

  it('never has two live versions, nor none, while they change', async () => {
    await calibrated()
    let seen = 0
    let isOver = false
    const watch = (async () => {
      for (; !isOver; seen++) {
        const rows = await house.ours.db.selectFrom('price_model').select('id').where('live_key', '=', 1).execute()
        expect(rows).toHaveLength(1)
      }
    })()
    // Whichever of the two is later finds that what it was compared with is live no more.
    const ends = await Promise.allSettled([again(1), again(1)])
    await calibrated(2)
    isOver = true
    await watch
    expect(ends.map(({ status }) => status)).toContain('fulfilled')
    expect(seen).toBeGreaterThan(10)
  })

  it('is followed by every node', async () => {
    const { config, db, core } = house.world
    const nodes = [1, 2].map(() => createWorld(config, { db, core, log: house.world.log }))
    const numbers = () => nodes.map(({ prices }) => prices.live?.number)
    await calibrated()
    await Promise.all(nodes.map(followPrices))
    expect(numbers()).toEqual([1, 1])
    const kept = nodes[0]?.prices.live
    await Promise.all(nodes.map(followPrices))
    expect(nodes[0]?.prices.live).toBe(kept)
    await calibrated(1)
    await Promise.all(nodes.map(followPrices))
    expect(numbers()).toEqual([2, 2])
    const [one, other] = await Promise.all(nodes.map(({ prices }) => packModel(prices.live?.model as Model)))
    expect(one?.equals(other as Buffer)).toBe(true)
  })

  it('leaves a node with the version it has when the new one cannot be loaded', async () => {
    await calibrated()
    await followPrices(house.world)
    await calibrated(1)
    await house.ours.db.deleteFrom('price_model_part').execute()
    await followPrices(house.world)
    expect(house.world.prices.live?.number).toBe(1)
  })
})
