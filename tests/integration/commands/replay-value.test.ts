import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import path from 'node:path'
import { handsOf, openByContract } from '../existing-home/file-with'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { newKey } from '../../support/new-key'

let house: House
let filingId: string

beforeAll(async () => {
  house = await openHouse()
  filingId = (await openByContract(handsOf(house, await house.signIn('zhou-manwu')))).id
})
afterAll(() => house.close())

/** What the command prints and how it ends. */
async function replay(id: string): Promise<[number, string]> {
  const { databaseUrl, dataKeys, indexKey, signingKey } = house.world.config
  const env = {
    PATH: process.env['PATH'],
    DATABASE_URL: databaseUrl,
    DATA_KEYS: dataKeys.map(({ id: name, key }) => `${name}:${key.toString('base64')}`).join(),
    INDEX_KEY: indexKey.toString('base64'),
    SIGNING_KEY: signingKey.toString('base64'),
  }
  const child = spawn(process.execPath, ['--import', 'tsx', path.resolve('bff/commands/replay-value.ts'), id], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<number>((resolve) => child.once('close', resolve))
  const [out, complaint] = await Promise.all([text(child.stdout), text(child.stderr)])
  return [await ended, out + complaint]
}

it('computes every version of a value again from what was published, and names a table that was changed', async () => {
  expect(await replay(filingId)).toEqual([0, expect.stringMatching(/^version 1, opened, model \d+: ok\n$/)])
  const tables = (by: number) => house.ours.db.updateTable('price_effect').set((eb) => ({ ppm: eb('ppm', '+', by) })).where('table_name', '=', 'complex').execute()
  await tables(9000)
  const [code, out] = await replay(filingId)
  await tables(-9000)
  expect([code, out]).toEqual([1, expect.stringMatching(/^version 1, opened, model \d+: benchmark: /)])
  expect(await replay(newKey())).toEqual([1, expect.stringMatching(/^no value of /)])
})
