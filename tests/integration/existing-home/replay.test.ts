import type { Law } from '../../../bff/engines/law/law'
import { findReplayable } from '../../../bff/features/existing-home/decision-store'
import { replayed } from '../../../bff/commands/replayed'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { fileAndSign, handsOf } from './file-with'

let house: House
let filingId: string

beforeAll(async () => {
  house = await openHouse()
  const [seller, buyer] = [handsOf(house, await house.signIn('liao-duanqi')), handsOf(house, await house.signIn('tan-ertao'))]
  filingId = (await fileAndSign(seller, [buyer])).id
})

afterAll(() => house.close())

const stored = async () => {
  const found = await findReplayable(house.world.db, house.world.keys, filingId)
  if (!found) {
    throw new Error('nothing was decided')
  }
  return found
}

it('computes a decision again from its facts and the law kept with it, bit for bit', async () => {
  const found = await stored()
  expect(replayed(JSON.parse(found.law) as Law, found)).toBeUndefined()
})

it('says what another law would give, and still replays the old one', async () => {
  const found = await stored()
  const other = JSON.parse(found.law) as { [name: string]: { values: { value: unknown }[] } }
  for (const value of other['deed-tax.second_home_rate']?.values ?? []) {
    value.value = { upTo: 30_000, above: 30_000 }
  }
  expect(replayed(other as unknown as Law, found)).toMatch(/^buyer 1 deedTax: decided .*"payable"/)
})
