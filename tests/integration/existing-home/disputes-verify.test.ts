import { sql } from 'kysely'
import { disputeInvariants } from '../../../bff/commands/invariants-disputes'
import { invariants } from '../../../bff/commands/invariants'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { answerWith, deskOf, dispute, otherSales, readyToSign } from './dispute-with'
import { handsOf } from './file-with'
import type { Hands } from './file-with'

let house: House
let answered: string
let waiting: string
let proposed: string
let filing: string

beforeAll(async () => {
  house = await openHouse()
  const hands = async (who: string): Promise<Hands> => handsOf(house, await house.signIn(who))
  const [zhou, chen, deng, qin] = [await hands('zhou-manwu'), await hands('chen-shoutao'), await hands('deng-daiya'), await hands('qin-fangdong')]
  const clerks = [await deskOf(house, 'gong-daiyan'), await deskOf(house, 'xie-wenhe')] as const
  filing = await readyToSign(zhou, [chen])
  answered = (await dispute(zhou, filing, otherSales())).body.dispute.id
  await answerWith(clerks, answered, { kind: 'keep', reason: '面积和楼层都相近' })
  waiting = (await dispute(chen, filing, otherSales())).body.dispute.id
  proposed = (await dispute(deng, await readyToSign(deng, [qin]), otherSales())).body.dispute.id
  await clerks[0].propose(proposed, { kind: 'keep', reason: '面积和楼层都相近' })
})
afterAll(() => house.close())

async function broken(): Promise<[string, string[]][]> {
  const found = await Promise.all(disputeInvariants(house.world).map(async ({ name, offenders }) => [name, await offenders()] as [string, string[]]))
  return found.filter(([, offenders]) => offenders.length > 0)
}

const run = (statement: string) => sql.raw(statement).execute(house.world.db)

it('finds nothing wrong with a dispute that waits, one in approval and one that was answered', async () => {
  expect(await broken()).toEqual([])
  const { db, core, keys, signer } = house.world
  const all = invariants({ db, core, keys, publicKey: signer.publicKey, nowMs: Date.now() })
  const found = await Promise.all(all.map(async ({ name, offenders }) => [name, await offenders()] as const))
  expect(found.filter(([, offenders]) => offenders.length > 0)).toEqual([])
})

const HOLDS = 'every open price dispute holds its filing'
const ANSWERED = 'every answered price dispute has its reason'
const APPROVAL = 'a price dispute in approval has its proposal'

it.each<[string, () => [harm: string, heal: string, offender: string], string]>([
  ['a dispute of no case', () => [`update case_file set kind = 'existingHomeSale' where id = '${waiting}'`, `update case_file set kind = 'priceDispute' where id = '${waiting}'`, waiting], 'has its case'],
  ['an open dispute that let go of its filing', () => [`update price_dispute set open_key = null where case_id = '${waiting}'`, `update price_dispute set open_key = filing_id where case_id = '${waiting}'`, waiting], HOLDS],
  ['an open dispute of a filing that is decided', () => [`update case_file set state = 'inReview' where id = '${filing}'`, `update case_file set state = 'collecting' where id = '${filing}'`, waiting], HOLDS],
  ['an answered dispute without an outcome', () => [`update price_dispute set outcome = null where case_id = '${answered}'`, `update price_dispute set outcome = 'kept' where case_id = '${answered}'`, answered], HOLDS],
  ['a dispute that ended and is open', () => [`update price_dispute set outcome = 'withdrawn' where case_id = '${waiting}'`, `update price_dispute set outcome = null where case_id = '${waiting}'`, waiting], HOLDS],
  ['a signature while the price is disputed', () => [`update filing_party set signed_at = '2099-01-01' where case_id = '${filing}' and position = 1`, `update filing_party set signed_at = null where case_id = '${filing}'`, waiting], 'nobody signs'],
  ['an approval of nothing', () => [`update price_dispute set proposed_by = null where case_id = '${proposed}'`, `update price_dispute set proposed_by = (select concat('clerk:', id) from staff where role = 'officer') where case_id = '${proposed}'`, proposed], APPROVAL],
  ['a clerk who agreed to the own word', () => [`update price_dispute set outcome_assessment_id = outcome_assessment_id, reason_sealed = reason_sealed, proposed_by = decided_by where case_id = '${answered}'`, `update price_dispute set proposed_by = (select concat('clerk:', id) from staff where role = 'officer') where case_id = '${answered}'`, answered], ANSWERED],
  ['an answer nobody gave', () => [`update price_dispute set decided_by = 'registry' where case_id = '${answered}'`, `update price_dispute set decided_by = (select concat('clerk:', id) from staff where role = 'reviewer') where case_id = '${answered}'`, answered], ANSWERED],
  ['an answer that says another thing than its version', () => [`update price_dispute set outcome = 'priceAccepted' where case_id = '${answered}'`, `update price_dispute set outcome = 'kept' where case_id = '${answered}'`, answered], ANSWERED],
  ['a reason that does not open', () => [`update price_dispute set reason_sealed = concat(reason_sealed, 'AAAA') where case_id = '${answered}'`, `update price_dispute set reason_sealed = left(reason_sealed, length(reason_sealed) - 4) where case_id = '${answered}'`, answered], 'opens with our keys'],
])('finds %s', async (_, damage, words) => {
  const [harm, heal, offender] = damage()
  await run(harm)
  const found = await broken()
  await run(heal)
  expect(found.find(([name]) => name.includes(words))?.[1]).toContain(offender)
  expect(await broken()).toEqual([])
})

it('finds a version that no dispute made, and a filing disputed without end', async () => {
  await run(`update assessment set reason = 'kept' where version = 1 and case_id = '${filing}'`)
  const found = await broken()
  await run(`update assessment set reason = 'opened' where version = 1 and case_id = '${filing}'`)
  expect(found.map(([name]) => name)).toEqual(['every version of a value that a dispute made has its dispute'])
  const copies = [1, 2].map((at) => `insert into price_dispute select 'copy-${at}', filing_id, null, position, assessment_id, ground, claim_sealed, registry_says, answer_by, proposal_sealed, proposed_by, proposed_at, sent_back_sealed, 'withdrawn', reason_sealed, outcome_assessment_id, decided_by, decided_at from price_dispute where case_id = '${waiting}'`)
  for (const copy of copies) {
    await run(copy)
  }
  const many = await broken()
  await run(`delete from price_dispute where case_id like 'copy-%'`)
  expect(many.find(([name]) => name.includes('more price disputes'))?.[1]).toEqual([filing])
})
