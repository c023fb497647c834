import { sql } from 'kysely'
import { addDays, dayIn } from '#shared/model/day'
import { remindBills } from '../../../bff/features/existing-home/remind-bills'
import { warnValues } from '../../../bff/features/existing-home/warn-values'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { readyToSign, valueOf } from '../existing-home/dispute-with'
import { fileAndSign, handsOf } from '../existing-home/file-with'
import { toldTo } from './told'

/** One house in which the clock only goes forward. */
let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const hands = async (who: string) => handsOf(house, await house.signIn(who))
const noonOf = (day: string): void => house.shiftClock(Date.parse(`${day}T12:00:00+08:00`) - house.world.now())
const told = async (who: string, template: string) => (await toldTo(house, who)).filter((one) => one.template === template)

/** Cases that sort before all others and that nobody can read. */
const spoilt = (count: number) =>
  sql`insert into case_file (id, number, kind, person_id, subject_sealed, state, last_seq, last_hash, opened_at, moved_at, version)
    select concat('0000', lpad(seq, 4, '0')), lpad(seq, 16, '0'), 'existingHomeSale', 'nobody', 'v1.', 'collecting', 1, 'h', now(3), now(3), 1 from seq_1_to_1000 where seq <= ${count}`.execute(house.ours.db)

it('reminds everybody of their bills though one bill cannot be worked on', async () => {
  const [seller, buyer] = [await hands('zhou-manwu'), await hands('chen-shoutao')]
  const { id } = await fileAndSign(seller, [buyer])
  const { dueOn } = (await buyer.get<{ bill: { dueOn: string } }>(`/existing-home/filings/${id}/notice`)).body.bill
  await spoilt(1)
  await sql`insert into bill (id, case_id, position, person_id, amount, state, due_on) values ('00000000', '00000001', 0, 'nobody', 100, 'open', ${dueOn})`.execute(house.ours.db)
  noonOf(addDays(dueOn as never, -5))
  await remindBills(house.world)
  expect(await told('chen-shoutao', 'bill.reminder')).toHaveLength(1)
  expect(house.logged()).toContain('one of many could not be worked on')
})

it('speaks of a value that ends though hundreds of older ones are of no more use', async () => {
  const seller = await hands('deng-daiya')
  const id = await readyToSign(seller, [await hands('qin-fangdong')])
  const { validUntil } = (await valueOf(seller, id)).assessment
  noonOf(addDays(validUntil, -3))
  await sql`delete from case_file where id = '00000001'`.execute(house.ours.db)
  await spoilt(250)
  await sql`insert into assessment (id, case_id, version, reason, model_id, home_sealed, result_sealed, made_by, made_at)
    select concat('0000', id), id, 1, 'first', 'm', 'v1.', 'v1.', 'rules', ${new Date(house.world.now() - 87 * 86_400_000)} from case_file where person_id = 'nobody'`.execute(house.ours.db)
  await warnValues(house.world)
  expect(await told('deng-daiya', 'filing.value-ending')).toHaveLength(1)
  expect(dayIn(house.world.now())).toBe(addDays(validUntil, -3))
})
