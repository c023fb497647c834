import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { Failure } from '#shared/failure'
import { bodyHash, commitOnce } from '../../../bff/http/commit'
import { attempt, createProbe, effectsOf, probeRoute } from '../../support/commit-probe'
import { newKey } from '../../support/new-key'
import { testKeys } from '../../support/keys'
import { ourDatabase } from '../../support/our-database'
import type { OurDatabase } from '../../support/our-database'
import { randomFrom } from '../../support/random'
import { until } from '../../support/until'

let ours: OurDatabase

beforeAll(async () => {
  ours = await ourDatabase(16)
  await createProbe(ours.db)
  await sql`create table bulk (n int primary key) engine=InnoDB`.execute(ours.db)
})
afterAll(() => ours.drop())

it('has one effect and one reply for a double tap', async () => {
  const key = newKey()
  const [first, second] = await Promise.all([attempt(ours.db, { key, amount: 1 }), attempt(ours.db, { key, amount: 1 })])
  expect(second).toEqual(first)
  expect(await effectsOf(ours.db, key)).toEqual([first.effectId])
})

it('answers a retry after a lost reply with the reply of the first try', async () => {
  const key = newKey()
  const lost = await attempt(ours.db, { key, amount: 2 })
  expect(await attempt(ours.db, { key, amount: 2 })).toEqual(lost)
  expect(await effectsOf(ours.db, key)).toHaveLength(1)
})

it('refuses the same key with another body and changes nothing', async () => {
  const key = newKey()
  await attempt(ours.db, { key, amount: 3 })
  await expect(attempt(ours.db, { key, amount: 4 })).rejects.toMatchObject({ code: 'request.key_reused' })
  expect(await effectsOf(ours.db, key)).toHaveLength(1)
})

it('refuses another body also while the first one is still running', async () => {
  const key = newKey()
  const slow = attempt(ours.db, { key, amount: 3, during: () => sleep(200) })
  await sleep(50)
  await expect(attempt(ours.db, { key, amount: 4 })).rejects.toMatchObject({ code: 'request.key_reused' })
  await slow
  expect(await effectsOf(ours.db, key)).toHaveLength(1)
})

it('lets two tabs with keys of their own have an effect each', async () => {
  const keys = [newKey(), newKey()]
  await Promise.all(keys.map((key, at) => attempt(ours.db, { key, amount: 1, order: at === 0 ? [1, 2] : [2, 1] })))
  expect(await Promise.all(keys.map((key) => effectsOf(ours.db, key)))).toEqual([[expect.any(String)], [expect.any(String)]])
})

it('says that the same thing is in progress when the first try outlasts the lock wait', async () => {
  const key = newKey()
  let letGo: () => void = () => undefined
  const refused = new Promise<void>((resolve) => (letGo = resolve))
  const slow = attempt(ours.db, { key, amount: 1, during: () => refused })
  await sleep(100)
  await expect(attempt(ours.db, { key, amount: 1 })).rejects.toMatchObject({ code: 'request.in_progress' })
  letGo()
  await slow
  expect(await effectsOf(ours.db, key)).toHaveLength(1)
})

it('keeps no key when the effect fails, so that a corrected state lets the same key succeed', async () => {
  const key = newKey()
  const failing = attempt(ours.db, { key, amount: 1, during: () => Promise.reject(new Failure('case.wrong_state')) })
  await expect(failing).rejects.toMatchObject({ code: 'case.wrong_state' })
  expect(await effectsOf(ours.db, key)).toHaveLength(0)
  await attempt(ours.db, { key, amount: 1 })
  expect(await effectsOf(ours.db, key)).toHaveLength(1)
})

it('stores the reply sealed, never in the clear', async () => {
  const key = newKey()
  const { effectId } = await attempt(ours.db, { key, amount: 1 })
  const row = await ours.db.selectFrom('idempotency').select('reply_sealed').where('intent_key', '=', key).executeTakeFirstOrThrow()
  expect(row.reply_sealed).toMatch(/^v1\.k1\./)
  expect(row.reply_sealed).not.toContain(effectId)
})

it.each([
  ['after', 1],
  ['before', 0],
])('survives kill -9 of the server %s the commit: the retry ends in exactly one effect', async (when, left) => {
  const key = newKey()
  const child = spawn(process.execPath, ['--import', 'tsx', path.resolve('tests/support/commit-child.ts'), ours.url, key, when], { stdio: 'ignore' })
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null]
  expect(signal).toBe('SIGKILL')
  await until(async () => (await effectsOf(ours.db, key)).length === left)
  const reply = await attempt(ours.db, { key, amount: 5 })
  expect(await effectsOf(ours.db, key)).toEqual([reply.effectId])
})

it('runs the whole transaction again after a deadlock', async () => {
  const key = newKey()
  let runs = 0
  const other = ours.db.transaction().execute(async (trx) => {
    // InnoDB ends the transaction that changed less: these rows make it the probe.
    await sql`insert into bulk select seq from (select 1 as seq union select 2 union select 3 union select 4 union select 5 union select 6 union select 7) s`.execute(trx)
    await sql`insert into bulk select a.n * 10 + b.n + 100 from bulk a, bulk b`.execute(trx)
    await sql`update hot_row set total = total + 1 where id = 2`.execute(trx)
    await sleep(150)
    await sql`update hot_row set total = total - 1 where id = 1`.execute(trx)
  })
  await sleep(50)
  const during = async (): Promise<void> => {
    runs += 1
    await sleep(150)
  }
  const results = await Promise.allSettled([attempt(ours.db, { key, amount: 1, during }), other])
  expect(results[0]?.status).toBe('fulfilled')
  expect(await effectsOf(ours.db, key)).toHaveLength(1)
  expect(runs).toBe(2)
})

it('runs the whole transaction again when its connection is cut from outside between two statements', async () => {
  const key = newKey()
  const cut = once_(async (trx: Parameters<NonNullable<Parameters<typeof attempt>[1]['during']>>[0]) => {
    const { rows } = await sql<{ id: number }>`select connection_id() as id`.execute(trx)
    await sql.raw(`kill connection ${rows[0]?.id}`).execute(ours.db)
    await sleep(100)
  })
  const reply = await attempt(ours.db, { key, amount: 1, during: cut })
  expect(await effectsOf(ours.db, key)).toEqual([reply.effectId])
})

it('repeats nothing of a reply that its contract does not allow', async () => {
  const intent = { caller: 'account-1', route: 'POST /probe', key: newKey(), bodyHash: bodyHash(testKeys, {}) }
  const wrong = commitOnce({ db: ours.db, keys: testKeys, now: Date.now }, probeRoute, intent, () => Promise.resolve({ effectId: 'e', amount: '周满武' as never }))
  const { message } = (await wrong.catch((error: unknown) => error)) as Error
  expect(message).toContain('amount')
  expect(message).not.toContain('周满武')
})

it('has the effect exactly once in 200 random interleavings of taps, lost connections and deadlocks', async () => {
  const before = await total()
  const deadlocks = await deadlocksSoFar()
  let amounts = 0
  for (let seed = 1; seed <= 200; seed++) {
    amounts += await interleave(seed)
  }
  expect((await total()) - before).toBe(2 * amounts)
  // The storm was a storm: otherwise the test would prove nothing.
  expect(cuts).toBeGreaterThan(50)
  expect((await deadlocksSoFar()) - deadlocks).toBeGreaterThan(5)
}, 120_000)

let cuts = 0

/** 2–5 tries of one intention and 0–2 of others, at random moments; some lose their connection on the way. */
async function interleave(seed: number): Promise<number> {
  const random = randomFrom(seed)
  const key = newKey()
  const others = Array.from({ length: random.below(3) }, newKey)
  const keys = [...Array.from({ length: 2 + random.below(4) }, () => key), ...others]
  const tries = keys.map(async (mine) => {
    await sleep(random.below(4))
    const order: [number, number] = random.next() < 0.5 ? [1, 2] : [2, 1]
    const cut = random.next() < 0.25
    const during = async (trx: Parameters<NonNullable<Parameters<typeof attempt>[1]['during']>>[0]): Promise<void> => {
      await sleep(random.below(4))
      if (cut) {
        cuts += 1
        await sql`kill connection connection_id()`.execute(trx)
      }
    }
    return attempt(ours.db, { key: mine, amount: seed, order, during: once_(during) })
  })
  const settled = await Promise.allSettled(tries)
  const failures = settled.flatMap((result) => (result.status === 'rejected' ? [result.reason as { code?: string }] : []))
  expect(failures.map((failure) => failure.code)).toEqual(failures.map(() => 'request.in_progress'))
  const replies = new Set(settled.flatMap((result, at) => (result.status === 'fulfilled' && keys[at] === key ? [result.value.effectId] : [])))
  expect([...replies]).toEqual(await effectsOf(ours.db, key))
  for (const other of others) {
    expect(await effectsOf(ours.db, other)).toHaveLength(1)
  }
  return seed * (1 + others.length)
}

/** Only the first run loses its connection; the runs after it go through. */
function once_<A>(run: (argument: A) => Promise<void>): (argument: A) => Promise<void> {
  let done = false
  return async (argument) => {
    if (!done) {
      done = true
      await run(argument)
    }
  }
}

async function total(): Promise<number> {
  const { rows } = await sql<{ n: string }>`select sum(total) as n from hot_row`.execute(ours.db)
  return Number(rows[0]?.n)
}

async function deadlocksSoFar(): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count from information_schema.innodb_metrics where name = 'lock_deadlocks'`.execute(ours.db)
  return Number(rows[0]?.count)
}
