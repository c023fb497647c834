import { sql } from 'kysely'
import type { CreditEntry } from '#shared/model/credit'
import type { FamilyConsent } from '#shared/model/family'
import { recordInvariants } from '../../../bff/commands/invariants-records'
import { answerChallenges } from '../../../bff/sandbox/credit-clerk'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { newKey } from '../../support/new-key'
import { until } from '../../support/until'

let house: House
beforeAll(async () => {
  house = await openHouse({ worker: true })
  const [asker, giver, other] = await Promise.all(['xiang-gongyou', 'ran-jingyi', 'tan-ertao'].map((id) => house.signIn(id)))
  await consented(asker ?? '', giver ?? '')
  await challenged(other ?? '')
})
afterAll(() => house.close())

/** Asked, agreed to, looked at and taken back. */
async function consented(asker: string, giver: string): Promise<void> {
  const act = (id: string, what: string, body: object) => house.ask('POST', `/my/family-consents/${id}/${what}`, { token: giver, key: newKey(), body })
  const { body } = await house.ask<{ consent: FamilyConsent }>('POST', '/my/family-consents', { token: asker, key: newKey(), body: {} })
  await act(body.consent.id, 'answer', { answer: 'agreed' })
  expect((await house.ask('GET', '/my/family-homes', { token: asker })).body).toMatchObject({ count: { kind: 'whole' } })
  house.shiftClock(60_000)
  expect((await act(body.consent.id, 'revocation', {})).status).toBe(200)
}

/** Said to be wrong, handed in and answered. */
async function challenged(token: string): Promise<void> {
  const read = async (): Promise<CreditEntry[]> => (await house.ask<{ items: CreditEntry[] }>('GET', '/my/credit', { token })).body.items
  const bad = (await read()).find(({ kind }) => kind === 'bad')
  await house.ask('POST', `/my/credit/${bad?.id}/challenge`, { token, key: newKey(), body: { text: '我有缴款凭证，那天已经缴了' } })
  await until(async () => (await answerChallenges(house.world.core, new Date(house.world.now()))) === 1)
  await until(async () => (await read()).some(({ challenge }) => challenge?.state === 'removed'))
}

const broken = async (): Promise<string[]> => {
  const found = await Promise.all(recordInvariants(house.world).map(async ({ name, offenders }) => ((await offenders()).length > 0 ? [name] : [])))
  return found.flat()
}

it('finds nothing wrong after a consent was given, used and taken back, and a challenge answered', async () => {
  const { db } = house.world
  expect([await db.selectFrom('family_consent').select('state').execute(), await db.selectFrom('credit_challenge').select('state').execute()]).toEqual([[{ state: 'revoked' }], [{ state: 'removed' }]])
  expect(await db.selectFrom('access_log').select('id').where('actor', 'like', 'spouse:%').execute()).toHaveLength(1)
  expect(await broken()).toEqual([])
})

it.each([
  ['a consent that nobody answered but holds', 'family_consent', `answered_at = null`, ['is answered once', 'only while']],
  ['a consent that holds longer than thirty days', 'family_consent', `ends_at = ends_at + interval 1 day`, ['thirty days']],
  ['a consent that was taken back before it was used', 'family_consent', `revoked_at = answered_at`, ['only while']],
  ['an answer to a challenge that is open', 'credit_challenge', `state = 'withBureau'`, ['exactly when']],
  ['a challenge that is said to be answered otherwise than it was', 'credit_challenge', `state = 'kept'`, ['at the bureau']],
  ['a challenge that is being sent and has no message', 'credit_challenge', `state = 'sending', answered_at = null, grounds = null`, ['has its message']],
] as const)('finds %s', async (_, table, harm, words) => {
  const { db } = house.world
  const before = await db.selectFrom(table).selectAll().executeTakeFirstOrThrow()
  house.shiftClock(1)
  await sql.raw(`update ${table} set ${harm}`).execute(db)
  const found = await broken()
  await db.updateTable(table).set(before).execute()
  expect(words.every((word) => found.some((name) => name.includes(word)))).toBe(true)
  expect(found).toHaveLength(words.length)
  expect(await broken()).toEqual([])
})

it('finds a second question while the first one’s consent held', async () => {
  const { db } = house.world
  const first = await db.selectFrom('family_consent').selectAll().executeTakeFirstOrThrow()
  const askedAt = new Date((first.answered_at?.getTime() ?? 0) + 1000)
  const second = { ...first, id: newKey().replace(/^./, 'f'), state: 'asked' as const, asked_at: askedAt, answered_at: null, revoked_at: null, ends_at: new Date(askedAt.getTime() + 14 * 86_400_000) }
  await db.insertInto('family_consent').values(second).execute()
  expect(await broken()).toEqual(['nobody is asked again for a consent while the last question is open or its consent holds'])
  await db.deleteFrom('family_consent').where('id', '=', second.id).execute()
})
