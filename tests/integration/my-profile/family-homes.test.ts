import type { FamilyConsent, FamilyCount, MaskedHome } from '#shared/model/family'
import type { Home } from '#shared/model/home'
import { demoIdNumber, personById } from '../../../bff/sandbox/city/demo-people'
import { gatherParty } from '../../../bff/features/existing-home/gather-facts'
import { homesOf } from '../../../bff/adapters/core/registry'
import { findOrAddPerson } from '../../../bff/platform/people/find-or-add-person'
import { dayIn } from '#shared/model/day'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { newKey } from '../../support/new-key'

interface Answer {
  count: FamilyCount
  own: Home[]
  others: MaskedHome[]
  family?: { spouse?: string; minors: number }
  consent?: FamilyConsent
  asOf: string
  source: string
}

let house: House
let asker: string
let giver: string
beforeAll(async () => {
  house = await openHouse()
  asker = await house.signIn('xiang-gongyou')
  giver = await house.signIn('ran-jingyi')
  // A home of her own, so that there is something to hide.
  await house.world.core.registry.insertInto('title').values({ ...(await spareTitle()), id: 'T-RAN-OWN' }).execute()
  await house.world.core.registry.insertInto('title_owner').values({ title_id: 'T-RAN-OWN', position: 1, id_number: personById('ran-jingyi').idNumber, name: '冉静怡', share_parts: 1, share_of: 1 }).execute()
})
afterAll(() => house.close())

/** A home whose title has ended, given a new holder. */
async function spareTitle() {
  const { core } = house.world
  const old = await core.registry.selectFrom('title').selectAll().where('ended_on', 'is not', null).executeTakeFirstOrThrow()
  await core.registry.updateTable('title').set({ ended_on: '2026-01-01' }).where('unit_number', '=', old.unit_number).where('ended_on', 'is', null).execute()
  return { ...old, certificate_number: '渝（2026）示例不动产权第0000001号', acquired_on: '2026-02-01', ended_on: null }
}

const look = async (token = asker): Promise<Answer> => {
  const { status, body } = await house.ask<Answer>('GET', '/my/family-homes', { token })
  expect(status).toBe(200)
  return body
}
const ask = (token = asker, key = newKey()) => house.ask<{ consent: FamilyConsent }>('POST', '/my/family-consents', { token, key, body: {} })
const act = (id: string, what: string, token: string, body: object = {}) => house.ask<{ consent: FamilyConsent }>('POST', `/my/family-consents/${id}/${what}`, { token, key: newKey(), body })
const messages = async (token: string): Promise<string[]> => (await house.ask<{ items: { kind: string }[] }>('GET', '/messages', { token })).body.items.map(({ kind }) => kind)
const listed = async (token: string): Promise<FamilyConsent[]> => (await house.ask<{ items: FamilyConsent[] }>('GET', '/my/family-consents', { token })).body.items

describe('the family count', () => {
  it('counts only what is one’s own and one’s children’s while the spouse has not agreed', async () => {
    const answer = await look()
    expect(answer).toMatchObject({ count: { kind: 'open', known: 1, why: 'noConsent' }, others: [], family: { spouse: '冉**', minors: 1 }, source: expect.stringContaining('民政') })
    expect(answer.own.map(({ use }) => use).sort()).toEqual(['home', 'parking'])
    expect(answer.consent).toBeUndefined()
  })

  it('is whole at once for whoever has no spouse', async () => {
    expect(await look(await house.signIn('deng-daiya'))).toMatchObject({ count: { kind: 'whole', homes: 1 }, others: [], family: { minors: 0 } })
  })

  it('asks the spouse once, however often one taps, and tells her', async () => {
    const [one, other] = await Promise.all([ask(), ask()])
    expect([one.status, other.status]).toEqual([200, 200])
    expect(other.body.consent.id).toBe(one.body.consent.id)
    expect(one.body.consent).toMatchObject({ side: 'asker', other: '冉**', state: 'asked' })
    expect(await messages(giver)).toEqual(['family.asked'])
    expect(await listed(giver)).toMatchObject([{ side: 'giver', other: '向**', state: 'asked' }])
  })

  it('is not answered by the one who asked, and nobody else sees that it exists', async () => {
    const [{ id }] = (await listed(asker)) as [FamilyConsent]
    const stranger = await house.signIn('deng-daiya')
    expect(await act(id, 'answer', asker, { answer: 'agreed' })).toMatchObject({ status: 409, body: { code: 'consent.wrong_person' } })
    expect(await act(id, 'answer', stranger, { answer: 'agreed' })).toMatchObject({ status: 404, body: { code: 'object.not_found' } })
    expect(await act(id, 'revocation', stranger)).toMatchObject({ status: 404 })
    expect(await act(newKey(), 'answer', giver, { answer: 'agreed' })).toMatchObject({ status: 404 })
    expect(await act(id, 'answer', giver, { answer: 'yes' })).toMatchObject({ status: 400 })
    expect(await act(id, 'revocation', giver)).toMatchObject({ status: 410, body: { code: 'consent.over' } })
    expect((await look()).count).toMatchObject({ kind: 'open' })
  })

  it('counts hers too once she agrees, shows where and what for and nothing else, and tells her each day it is used', async () => {
    const [{ id }] = (await listed(giver)) as [FamilyConsent]
    const both = await Promise.all([act(id, 'answer', giver, { answer: 'agreed' }), act(id, 'answer', giver, { answer: 'refused' })])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 410])
    if (both[1].status === 200) {
      // Of two answers at once one holds; here the refusal was the faster one.
      const again = await ask()
      expect((await act(again.body.consent.id, 'answer', giver, { answer: 'agreed' })).status).toBe(200)
    }
    const answer = await look()
    expect(answer.count).toEqual({ kind: 'whole', homes: 2 })
    expect(answer.others).toEqual([{ of: 'spouse', district: expect.any(String), use: 'home' }])
    expect(answer.consent).toMatchObject({ state: 'agreed', until: expect.any(String) })
    await look()
    expect((await messages(giver)).filter((kind) => kind === 'family.used')).toHaveLength(1)
    const log = await house.world.db.selectFrom('access_log').select(['actor', 'by_self']).where('purpose', '=', 'family.homes').execute()
    expect(log.length).toBeGreaterThan(0)
    expect(log.every(({ actor, by_self: self }) => actor.startsWith('spouse:') && self === 0)).toBe(true)
  })

  it('is the count a filing of a buyer rests on', async () => {
    const { idNumber } = personById('xiang-gongyou')
    const [home] = await homesOf(house.world.core, idNumber)
    const facts = await gatherParty(house.world, { side: 'buyer', idNumber, home: home as NonNullable<typeof home>, day: dayIn(house.world.now()) })
    expect((await look()).count).toEqual({ kind: 'whole', homes: facts.homes })
  })

  it('shows nothing of hers any more from the moment she takes it back', async () => {
    const [{ id }] = (await listed(giver)) as [FamilyConsent]
    expect(await act(id, 'revocation', asker)).toMatchObject({ status: 409 })
    expect((await act(id, 'revocation', giver)).body.consent.state).toBe('revoked')
    expect(await look()).toMatchObject({ count: { kind: 'open', known: 1 }, others: [], consent: { state: 'revoked' } })
    expect((await act(id, 'revocation', giver)).status).toBe(410)
    expect(await messages(asker)).toContain('family.revoked')
  })

  it('lets nobody be asked for ever', async () => {
    for (let at = 0; at < 3; at++) {
      const { status, body } = await ask()
      if (status === 429) {
        break
      }
      expect((await act(body.consent.id, 'answer', giver, { answer: 'refused' })).status).toBe(200)
    }
    expect(await ask()).toMatchObject({ status: 429, body: { code: 'request.too_many' } })
    expect(await messages(asker)).toContain('family.refused')
  })

  it('runs out after thirty days, and a request nobody answers after fourteen', async () => {
    house.shiftClock(31 * 86_400_000)
    const [again, fresh] = [await house.signIn('xiang-gongyou'), await house.signIn('ran-jingyi')]
    const { id } = (await ask(again)).body.consent
    expect((await act(id, 'answer', fresh, { answer: 'agreed' })).status).toBe(200)
    house.shiftClock(30 * 86_400_000 + 1000)
    const later = await house.signIn('xiang-gongyou')
    expect(await look(later)).toMatchObject({ count: { kind: 'open' }, consent: { state: 'lapsed' } })
    const unanswered = (await ask(later)).body.consent.id
    expect(unanswered).not.toBe(id)
    house.shiftClock(14 * 86_400_000 + 1000)
    expect(await act(unanswered, 'answer', await house.signIn('ran-jingyi'), { answer: 'agreed' })).toMatchObject({ status: 410, body: { code: 'consent.over' } })
  })

  it('has nothing to ask of whoever is not married, and ends with the marriage', async () => {
    expect(await ask(await house.signIn('deng-daiya'))).toMatchObject({ status: 409, body: { code: 'consent.wrong_person' } })
    const token = await house.signIn('xiang-gongyou')
    const { id } = (await ask(token)).body.consent
    await house.world.core.civil.updateTable('marriage').set({ ended_on: dayIn(house.world.now()) }).where('spouse_a', '=', personById('xiang-gongyou').idNumber).execute()
    expect(await act(id, 'answer', await house.signIn('ran-jingyi'), { answer: 'agreed' })).toMatchObject({ status: 410 })
    expect((await look(token)).count.kind).toBe('whole')
  })

  it('asks a spouse who does not use the product yet; she finds the request when she comes', async () => {
    const token = await house.signIn('zhou-manwu')
    expect((await ask(token)).body.consent).toMatchObject({ other: '唐**', state: 'asked' })
    const idNumber = demoIdNumber(61, '1981-08-14', 'female')
    const id = house.world.newId()
    await house.world.db.transaction().execute((trx) => findOrAddPerson(trx, house.world.keys, { id, name: '唐素琳', idNumber, at: new Date(house.world.now()) }))
    const row = await house.world.db.selectFrom('family_consent as c').innerJoin('person as p', 'p.id_number_index', 'c.giver_index').select('c.id').where('p.id', '=', id).execute()
    expect(row).toHaveLength(1)
  })
})
