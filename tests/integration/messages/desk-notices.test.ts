import type { ReplyOf } from '#shared/contract/route'
import type { listCaseNotices, listUnserved } from '#shared/contract/messages-desk'
import { blindIndex } from '../../../bff/platform/privacy/blind-index'
import { personById } from '../../../bff/sandbox/city/demo-people'
import { dispute, lowForAReason, readyToSign } from '../existing-home/dispute-with'
import { fileAndSign, handsOf, openByContract } from '../existing-home/file-with'
import { handsOf as invoiceHandsOf, wishOf } from '../invoices/invoice-hands'
import { codes, supplyOf } from '../supply/supply-house'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { newKey } from '../../support/new-key'
import { personIdOf } from '../../support/person-id-of'
import { told } from './tell-with'

let house: House
let clerk = ''
beforeAll(async () => {
  house = await openHouse()
  clerk = await house.signInStaff('gong-daiyan')
})
afterAll(() => house.close())

const as = async (who: string) => handsOf(house, await house.signIn(who))
const ofCase = (caseId: string, token = clerk) => house.ask<ReplyOf<typeof listCaseNotices>>('GET', `/staff/cases/${caseId}/notices`, { token })
const unserved = async (token = clerk) => (await house.ask<ReplyOf<typeof listUnserved>>('GET', '/staff/unserved-notices', { token })).body.items
/** This clerk turns out to be that person. */
async function beCitizen(clerkName: string, index: string): Promise<void> {
  const clerkIndex = blindIndex(house.world.keys, 'id_number', personById(clerkName).idNumber)
  await house.world.db.updateTable('staff').set({ person_id_index: index }).where('person_id_index', '=', clerkIndex).execute()
}

describe('whom a case was told of', () => {
  it('is shown to a clerk masked, with documents and what became of them, and the look is written down', async () => {
    const { id } = await fileAndSign(await as('zhou-manwu'), [await as('chen-shoutao')])
    const { status, body } = await ofCase(id)
    expect(status).toBe(200)
    expect(new Set(body.items.map(({ person }) => person))).toEqual(new Set(['周**', '陈**']))
    expect(body.items.some(({ isLegal, served }) => isLegal && served === undefined)).toBe(true)
    const text = JSON.stringify(body)
    expect(text).not.toContain('满武')
    expect(text).not.toMatch(/¥/)
    const people = [await personIdOf(house, 'zhou-manwu'), await personIdOf(house, 'chen-shoutao')]
    const log = await house.world.db.selectFrom('access_log').select(['person_id', 'actor']).where('purpose', '=', 'desk.notices').execute()
    expect(log.map((row) => row.person_id).sort()).toEqual([...people].sort())
    expect(log.every(({ actor }) => actor.startsWith('clerk:'))).toBe(true)
  })

  it('is nobody’s business while the parties are still at it, and of a case that is not there', async () => {
    const { id } = await openByContract(await as('liao-duanqi'))
    const corrections = await house.ask<{ case: { id: string } }>('POST', '/homes/corrections', { token: await house.signIn('bai-wufang'), key: newKey(), body: { address: '石榴湾小区 2 幢 12-3' } })
    const strip = ({ status, body }: { status: number; body: object }) => ({ status, body: { ...body, traceId: '' } })
    const unknown = strip(await ofCase(newKey()))
    expect(unknown).toMatchObject({ status: 404 })
    expect(strip(await ofCase(id))).toEqual(unknown)
    expect(strip(await ofCase(corrections.body.case.id))).toEqual(unknown)
  })

  it('is refused to citizens', async () => {
    expect((await ofCase(newKey(), await house.signIn('zhou-manwu'))).status).toBeGreaterThanOrEqual(401)
    expect((await house.ask('GET', '/staff/unserved-notices', { token: await house.signIn('zhou-manwu') })).status).toBeGreaterThanOrEqual(401)
    expect((await house.ask('GET', '/staff/unserved-notices')).status).toBe(401)
  })
})

describe('of an invoice or of supply', () => {
  const LARGE = 10_000_000

  it('it is shown once a clerk had to look, and never to a clerk whom it concerns', async () => {
    const own = invoiceHandsOf(house, await house.signIn('tan-ertao'))
    const buyer = { kind: 'business', name: '岚烟苑物业', taxNumber: codes.normal }
    const straight = (await own.request(wishOf(30_000))).body.request
    const { id } = (await own.request(wishOf(LARGE, { buyer }))).body.request
    expect([(await ofCase(straight.id)).status, (await ofCase(id)).body.items.map(({ title, person }) => [title, person])]).toEqual([404, [['开票申请收到了，税务局在核对', '谭**']]])
    const [on, reviewer] = [supplyOf(house), await house.signInStaff('fu-dongming')]
    await on.appoint(codes.normal, 'fu-dongming', 'finance')
    expect([(await ofCase(id, reviewer)).status, (await ofCase(id)).status]).toEqual([404, 200])
    await on.dismiss(codes.normal, 'fu-dongming')
    expect((await ofCase(id, reviewer)).status).toBe(200)
  })

  it('and of a raise to nobody who acts for the business', async () => {
    const [on, reviewer] = [supplyOf(house), await house.signInStaff('fu-dongming')]
    const { id } = (await on.raise(codes.high, 10_000_000, { token: await house.signIn('liu-kaiping') })).body.request
    expect((await ofCase(id, reviewer)).body.items.map(({ title }) => title)).toEqual(['申请收到了，税务局在看'])
    await on.appoint(codes.high, 'fu-dongming', 'finance')
    expect([(await ofCase(id, reviewer)).status, (await ofCase(id)).status]).toEqual([404, 200])
    await on.dismiss(codes.high, 'fu-dongming')
  })
})

describe('documents that are not served yet', () => {
  it('are listed, the oldest first, until their receipt is given', async () => {
    const token = await house.signIn('qin-fangdong')
    await told(house, { personId: await personIdOf(house, 'qin-fangdong'), template: 'filing.tax-due' })
    const items = await unserved()
    expect(items.map(({ id }) => id)).toEqual(items.map(({ id }) => id).sort())
    const last = items.at(-1)
    expect(last).toMatchObject({ person: '秦**', isLegal: true })
    expect(last?.caseId).toBeUndefined()
    expect(items.every(({ isLegal, served }) => isLegal && served === undefined)).toBe(true)
    await house.ask('POST', `/messages/${last?.id ?? ''}/acknowledgement`, { token, key: newKey(), body: {} })
    expect((await unserved()).map(({ id }) => id)).not.toContain(last?.id)
  })

  it('and the whole case are hidden from a clerk who is a party of it, or was named as one', async () => {
    const { id } = await fileAndSign(await as('xiang-gongyou'), [await as('ran-jingyi'), await as('bai-wufang')])
    const other = await house.signInStaff('xie-wenhe')
    expect((await unserved(other)).some(({ caseId }) => caseId === id)).toBe(true)
    await beCitizen('xie-wenhe', blindIndex(house.world.keys, 'id_number', personById('bai-wufang').idNumber))
    const expectHidden = async (): Promise<void> => {
      expect((await unserved(other)).filter(({ caseId }) => caseId === id)).toEqual([])
      expect((await ofCase(id, other)).status).toBe(404)
    }
    await expectHidden()
    await house.world.db.deleteFrom('case_party').where('case_id', '=', id).where('person_id', '=', await personIdOf(house, 'bai-wufang')).execute()
    await expectHidden()
    expect((await ofCase(id)).status).toBe(200)
  })

  it('of a dispute are hidden from a clerk who is the other side of the sale', async () => {
    const seller = await as('deng-daiya')
    const filing = await readyToSign(seller, [await as('qin-fangdong')])
    const { body } = await dispute(seller, filing, await lowForAReason(seller))
    const { id } = body.dispute
    await told(house, { personId: await personIdOf(house, 'deng-daiya'), template: 'dispute.kept', caseId: id })
    const other = await house.signInStaff('gong-daiyan')
    const seen = async (): Promise<[boolean, number]> => [(await unserved(other)).some(({ caseId }) => caseId === id), (await ofCase(id, other)).status]
    expect(await seen()).toEqual([true, 200])
    await beCitizen('gong-daiyan', blindIndex(house.world.keys, 'id_number', personById('qin-fangdong').idNumber))
    expect(await seen()).toEqual([false, 404])
  })
})
