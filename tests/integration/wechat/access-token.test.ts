import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { TokenSource } from '../../../bff/adapters/wechat/wechat-messages'
import { sharedTokens } from '../../../bff/platform/wechat/access-token'
import { testKeys } from '../../support/keys'
import { newKey } from '../../support/new-key'
import { ourDatabase } from '../../support/our-database'
import type { OurDatabase } from '../../support/our-database'
import { tinyWechat } from './tiny-wechat'

const PATH = '/cgi-bin/stable_token'

let ours: OurDatabase
let wechat: Awaited<ReturnType<typeof tinyWechat>>

beforeAll(async () => {
  ours = await ourDatabase()
})
beforeEach(async () => {
  wechat = await tinyWechat()
  wechat.say(PATH, (_asked, nth) => JSON.stringify({ access_token: `token ${nth}`, expires_in: 7200 }))
  await ours.db.deleteFrom('wechat_token').execute()
})
afterEach(() => wechat.close())
afterAll(() => ours.drop())

/** A process of its own: nothing shared with another but the database. */
const node = (): TokenSource => sharedTokens({ db: ours.db, keys: testKeys, newId: newKey })
const row = () => ours.db.selectFrom('wechat_token').selectAll().executeTakeFirstOrThrow()
const lives = (seconds: number) => sql`update wechat_token set ends_at = now(3) + interval ${seconds} second`.execute(ours.db)
const leased = (seconds: number) => sql`update wechat_token set lease_owner = 'other', lease_until = now(3) + interval ${seconds} second`.execute(ours.db)

it('asks WeChat once for two nodes with a hundred messages, in normal mode', async () => {
  wechat.say(PATH, async (_asked, nth) => (await sleep(50), JSON.stringify({ access_token: `token ${nth}`, expires_in: 7200 })))
  const [one, other] = [node(), node()]
  const tokens = await Promise.all(Array.from({ length: 100 }, (_, n) => (n % 2 ? one : other).get(wechat.account)))
  expect(new Set(tokens)).toEqual(new Set(['token 1']))
  expect(wechat.asked.map(({ body }) => body)).toEqual([{ grant_type: 'client_credential', appid: 'wxtiny', secret: 'tiny' }])
})

it('keeps the token sealed', async () => {
  await node().get(wechat.account)
  expect((await row()).token_sealed).toMatch(/^v1\./)
})

it('fetches the next token while the old one still lives, and not before', async () => {
  await node().get(wechat.account)
  await lives(302)
  expect(await node().get(wechat.account)).toBe('token 1')
  await lives(299)
  expect(await node().get(wechat.account)).toBe('token 2')
})

it('sends with the old token while another node fetches the next one', async () => {
  await node().get(wechat.account)
  await lives(120)
  await leased(60)
  expect(await node().get(wechat.account)).toBe('token 1')
  expect(wechat.asked).toHaveLength(1)
})

it('waits for the token another node is fetching', async () => {
  await node().get(wechat.account)
  await lives(30)
  await leased(60)
  const waiting = node().get(wechat.account)
  await sql`update wechat_token set ends_at = now(3) + interval 7200 second, lease_owner = null, lease_until = null`.execute(ours.db)
  expect(await waiting).toBe('token 1')
  expect(wechat.asked).toHaveLength(1)
})

it('asks itself when the node with the lease never comes back', async () => {
  await node().get(wechat.account)
  await lives(-1)
  await leased(60)
  expect(await node().get(wechat.account)).toBe('token 2')
  expect(await node().get(wechat.account)).toBe('token 2')
})

it('takes over a lease that has run out', async () => {
  await node().get(wechat.account)
  await lives(-1)
  await leased(-1)
  expect(await node().get(wechat.account)).toBe('token 2')
  expect(await row()).toMatchObject({ lease_owner: null, lease_until: null })
})

it('drops a refused token for all nodes, and only that one', async () => {
  const [one, other] = [node(), node()]
  await one.get(wechat.account)
  await other.get(wechat.account)
  await one.drop(wechat.account, 'token 1')
  expect(await one.get(wechat.account)).toBe('token 2')
  // The other learns it late: the new one must not fall with the old.
  await other.drop(wechat.account, 'token 1')
  expect(await other.get(wechat.account)).toBe('token 2')
  expect(wechat.asked).toHaveLength(2)
})

it('says that nothing was done when WeChat gives no token, and asks again the next time', async () => {
  const tokens = node()
  wechat.say(PATH, () => JSON.stringify({ errcode: 40125, errmsg: 'invalid appsecret' }))
  await expect(tokens.get(wechat.account)).rejects.toMatchObject({ errcode: 40125 })
  wechat.say(PATH, () => '<html>')
  await expect(tokens.get(wechat.account)).rejects.toMatchObject({ errcode: -1 })
  wechat.say(PATH, () => Promise.reject(new Error('cut')))
  await expect(tokens.get(wechat.account)).rejects.toMatchObject({ errcode: -1 })
  await expect(tokens.get({ ...wechat.account, apiBase: 'http://127.0.0.1:1' })).rejects.toMatchObject({ errcode: -1 })
  wechat.say(PATH, () => JSON.stringify({ access_token: 'at last', expires_in: 7200 }))
  expect(await tokens.get(wechat.account)).toBe('at last')
})

it('names neither secret nor token in an error', async () => {
  wechat.say(PATH, () => JSON.stringify({ errcode: 40001, errmsg: 'invalid credential' }))
  const error = await node().get(wechat.account).catch((refusal: Error) => refusal)
  expect(JSON.stringify([String(error), (error as Error).stack])).not.toContain('"tiny"')
})

it('fetches a token anew when the key it was sealed with is gone', async () => {
  await node().get(wechat.account)
  const rotated = sharedTokens({ db: ours.db, keys: { ...testKeys, data: [{ id: 'k2', key: Buffer.alloc(32, 8) }] }, newId: newKey })
  expect(await rotated.get(wechat.account)).toBe('token 2')
})
