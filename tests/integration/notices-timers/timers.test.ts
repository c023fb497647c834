import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '#shared/model/day'
import { addDays } from '#shared/model/day'
import { remindBills } from '../../../bff/features/existing-home/remind-bills'
import { tellLate } from '../../../bff/features/existing-home/tell-late'
import { warnValues } from '../../../bff/features/existing-home/warn-values'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { dispute, lowForAReason, readyToSign, valueOf, withdraw } from '../existing-home/dispute-with'
import { fileAndSign, handsOf, openByContract } from '../existing-home/file-with'
import type { Hands } from '../existing-home/file-with'
import { giveHome } from '../existing-home/give-home'
import { namesOf, toldTo } from './told'

const HOUR = 3_600_000

let house: House
const hands = async (who: string): Promise<Hands> => handsOf(house, await house.signIn(who))
const told = async (who: string, template: string) => (await toldTo(house, who)).filter((one) => one.template === template)
/** To an hour of a day in Chongqing. */
const goTo = (day: Day, clock: string): void => house.shiftClock(Date.parse(`${day}T${clock}:00+08:00`) - house.world.now())

/** One house for those who watch the clock together: it only goes forward, so each test begins where the one before it ended. */
const sharedHouse = (): void => {
  beforeAll(async () => {
    house = await openHouse()
  })
  afterAll(() => house.close())
}

describe('whoever waits for somebody', () => {
  sharedHouse()

  it('tells the seller a day before an invitation runs out that nobody has taken it up', async () => {
    const [seller] = [await hands('liao-duanqi'), await hands('tan-ertao')]
    const { id } = await openByContract(seller)
    await seller.post(`/existing-home/filings/${id}/invitations`)
    await warnValues(house.world)
    house.shiftClock(47 * HOUR)
    await warnValues(house.world)
    expect(await told('liao-duanqi', 'filing.invitation-ending')).toEqual([])
    house.shiftClock(2 * HOUR)
    await warnValues(house.world)
    await warnValues(house.world)
    expect((await told('liao-duanqi', 'filing.invitation-ending')).map(({ fields, caseId }) => [fields['side'], caseId])).toEqual([['buyer', id]])
    expect(await told('tan-ertao', 'filing.invitation-ending')).toEqual([])
  })

  it('says sorry once to everybody when a held filing is late, and not before', async () => {
    await giveHome(house, 'shi-yan', 'T0007003')
    const [seller, buyer] = [await hands('shi-yan'), await hands('yang-kaidian')]
    const { id } = await fileAndSign(seller, [buyer])
    const { answer_by: promised } = await house.ours.db.selectFrom('filing').select('answer_by').where('case_id', '=', id).executeTakeFirstOrThrow()
    await tellLate(house.world)
    expect(await told('shi-yan', 'filing.late')).toEqual([])
    house.shiftClock(promised!.getTime() - house.world.now() + 1000)
    await tellLate(house.world)
    await tellLate(house.world)
    for (const who of ['shi-yan', 'yang-kaidian']) {
      expect((await told(who, 'filing.late')).map(({ fields, isPushed }) => [fields['promised'], isPushed])).toEqual([[promised!.toISOString(), true]])
    }
  })

  it('reminds of an open bill five days and two days before its last day and on it, from nine in the morning, each once', async () => {
    const [seller, buyer] = [await hands('zhou-manwu'), await hands('chen-shoutao')]
    const { id } = await fileAndSign(seller, [buyer])
    const { dueOn } = (await buyer.get<{ bill: { dueOn: Day } }>(`/existing-home/filings/${id}/notice`)).body.bill
    const reminders = async (): Promise<string[]> => namesOf(await toldTo(house, 'chen-shoutao')).filter((name) => name.startsWith('bill.'))
    for (const [left, clock, count] of [[6, '12:00', 0], [5, '08:59', 0], [5, '09:00', 1], [5, '21:00', 1], [3, '12:00', 1], [2, '09:01', 2], [0, '23:59', 3]] as const) {
      goTo(addDays(dueOn, -left), clock)
      await Promise.all([remindBills(house.world).catch(() => undefined), remindBills(house.world).catch(() => undefined)])
      await remindBills(house.world)
      expect([left, clock, (await reminders()).length]).toEqual([left, clock, count])
    }
    expect(await reminders()).toEqual(['bill.reminder', 'bill.reminder', 'bill.last-day'])
    const [last] = await told('chen-shoutao', 'bill.last-day')
    // 0.05 % of the bill a day.
    const amount = Number(last?.fields['amount']?.replace(/[¥,]/g, ''))
    expect([last?.sort, last?.caseId, Number(last?.fields['lateFee']?.replace(/[¥,]/g, ''))]).toEqual(['act', id, Math.round(amount * 0.05) / 100])
    expect(namesOf(await toldTo(house, 'zhou-manwu')).filter((name) => name.startsWith('bill.'))).toEqual([])
  })

  it('reminds nobody whose filing was taken back', async () => {
    const [seller, buyer] = [await hands('deng-daiya'), await hands('qin-fangdong')]
    const { id } = await fileAndSign(seller, [buyer])
    const { dueOn } = (await buyer.get<{ bill: { dueOn: Day } }>(`/existing-home/filings/${id}/notice`)).body.bill
    await seller.post(`/existing-home/filings/${id}/withdrawal`)
    goTo(addDays(dueOn, -5), '10:00')
    await remindBills(house.world)
    expect(await told('qin-fangdong', 'bill.reminder')).toEqual([])
  })

  it('finds what it looks for, and whom it has told, by an index', async () => {
    const [from, to] = [new Date(0), new Date(4e12)]
    const keysOf = async (question: RawBuilder<{ table: string; possible_keys: string | null; key: string | null }>) => (await question.execute(house.ours.db)).rows
    const bills = await keysOf(
      sql`explain select b.id from bill b where b.due_on > '2020-01-01' and b.state in ('open', 'paying')
        and not exists (select n.id from notice n where n.person_id = b.person_id and n.event = concat('bill/', b.id, '/T-', ${'5'}))`,
    )
    expect(bills.find(({ table }) => table === 'b')?.possible_keys).toContain('bill_due')
    expect(bills.find(({ table }) => table === 'n')?.possible_keys).toContain('notice_event')
    const [invitation] = await keysOf(sql`explain select id from filing_invitation where expires_at > ${from} and expires_at <= ${to}`)
    const [value] = await keysOf(sql`explain select case_id from assessment where made_at >= ${from} and made_at < ${to}`)
    expect([invitation?.possible_keys, value?.possible_keys]).toEqual(['filing_invitation_end', 'assessment_made'])
  })
})

describe('the value of a filing that is being signed', () => {
  let disputed = ''
  let disputeId = ''
  let validUntil: Day
  sharedHouse()
  beforeAll(async () => {
    const [seller, buyer] = [await hands('zhou-manwu'), await hands('chen-shoutao')]
    disputed = await readyToSign(seller, [buyer])
    disputeId = (await dispute(seller, disputed, await lowForAReason(seller))).body.dispute.id
    const other = await hands('deng-daiya')
    const id = await readyToSign(other, [await hands('qin-fangdong')])
    // Both were told on the same day.
    ;({ validUntil } = (await valueOf(other, id)).assessment)
  })

  it('says sorry once when the answer to a dispute is late', async () => {
    house.shiftClock(10 * 24 * HOUR)
    await tellLate(house.world)
    await tellLate(house.world)
    for (const who of ['zhou-manwu', 'chen-shoutao']) {
      expect((await told(who, 'dispute.late')).map(({ caseId }) => caseId)).toEqual([disputed])
    }
  })

  it('speaks of a value in its last week, once, while the filing is signed and nobody disputes it', async () => {
    for (const [left, count] of [[8, 0], [7, 1], [3, 1]] as const) {
      goTo(addDays(validUntil, -left), '12:00')
      await warnValues(house.world)
      await warnValues(house.world)
      expect([left, (await told('deng-daiya', 'filing.value-ending')).length, (await told('qin-fangdong', 'filing.value-ending')).length]).toEqual([left, count, count])
    }
    expect((await told('deng-daiya', 'filing.value-ending'))[0]?.fields['until']).toBe(validUntil)
  })

  it('leaves a value alone that is disputed, or that has run out', async () => {
    // In its last days since the test before.
    expect(await told('zhou-manwu', 'filing.value-ending')).toEqual([])
    goTo(addDays(validUntil, 1), '12:00')
    await withdraw(await hands('zhou-manwu'), disputeId)
    await warnValues(house.world)
    expect(await told('zhou-manwu', 'filing.value-ending')).toEqual([])
  })
})
