import type { Statement, VerifiedStatement } from '#shared/model/statement'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { newKey } from '../../support/new-key'
import { freshToken } from '../session/step-up-with'

let house: House
beforeAll(async () => {
  house = await openHouse({ worker: true })
})
afterAll(() => house.close())

const issue = async (who: string) => {
  const token = await freshToken(house, who)
  return { token, ...(await house.ask<{ statement: Statement }>('POST', '/my/statements', { token, key: newKey(), body: { kind: 'familyHomes' } })) }
}

it('states the family’s count for the day, and strangers with the code see the count and no home', async () => {
  const { token, status, body } = await issue('deng-daiya')
  expect([status, body.statement?.figures]).toEqual([200, [{ name: 'homes', count: 1 }, { name: 'members', count: 1 }]])
  const { number, verifyCode } = body.statement
  const shown = (await house.ask<{ statement: VerifiedStatement }>('GET', `/statements/${number}/verification?code=${verifyCode}`)).body.statement
  expect(shown).toMatchObject({ kind: 'familyHomes', holder: '邓**', figures: [{ name: 'homes', count: 1 }, { name: 'members', count: 1 }] })
  expect(shown).not.toHaveProperty('from')
  const file = await house.ask<{ name: string; content: string }>('GET', `/my/statements/${number}/file?form=pdf`, { token })
  expect([file.status, Buffer.from(file.body.content, 'base64').subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
})

it('states nothing where the spouse has not agreed: half a count would be taken for a whole one', async () => {
  expect(await issue('xiang-gongyou')).toMatchObject({ status: 409, body: { code: 'statement.nothing' } })
})
