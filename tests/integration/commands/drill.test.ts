import { compareLedger } from '../../drills/compare-ledger'
import { fileOneSale } from '../../drills/file-one-sale'
import { newLedger, patientClient } from '../../drills/patient-client'
import type { Ledger } from '../../drills/patient-client'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { handsOf } from '../existing-home/file-with'
import type { Candidate } from '../existing-home/file-with'

let house: House
let ledger: Ledger

beforeAll(async () => {
  house = await openHouse({ worker: true })
  const [seller, buyer] = [await house.signIn('liao-duanqi'), await house.signIn('tan-ertao')]
  const { body } = await handsOf(house, seller).get<{ items: Candidate[] }>('/existing-home/candidates')
  const found = body.items.find(({ contracts }) => contracts.length > 0)
  const sale = { unitNumber: found?.home.unitNumber ?? '', contractNumber: found?.contracts[0]?.contractNumber ?? '', seller, buyer }
  ledger = newLedger()
  await fileOneSale({ client: patientClient(house.base, ledger), ledger, sale, onStep: () => undefined })
})
afterAll(() => house.close())

it('finds nothing lost and nothing doubled after a sale that nobody disturbed', async () => {
  expect(await compareLedger(house.world, ledger)).toEqual({ lost: [], doubled: [] })
  expect(ledger).toMatchObject({ repeated: 0, contradictions: [] })
})

it('finds a signature that was acknowledged and is not there', async () => {
  const [first] = ledger.acknowledged.filter(({ moment }) => moment === 'signed')
  const { lost, doubled } = await compareLedger(house.world, { ...ledger, acknowledged: [...ledger.acknowledged, ...(first ? [first] : [])] })
  expect({ lost, doubled }).toEqual({ lost: [`${first?.filingId} signed`], doubled: [] })
})

it('finds an effect nobody was told of: a second signature, payment or certificate', async () => {
  const unsigned = ledger.acknowledged.filter(({ moment }, at) => moment !== 'signed' || at === ledger.acknowledged.findIndex((one) => one.moment === 'signed'))
  const id = ledger.acknowledged[0]?.filingId
  const { lost, doubled } = await compareLedger(house.world, { ...ledger, acknowledged: unsigned, payments: ledger.payments.slice(1), certificates: ledger.certificates.slice(1) })
  expect(lost).toEqual([])
  expect(doubled).toEqual([`${id} signed`, `${id} paid`, `${id} received`, `certificate ${ledger.certificates[0]?.number}`])
})
