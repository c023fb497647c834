import { loadLaw } from '../../../bff/load-law'
import { paidIn, specialTransfers } from './special-transfers'

const law = loadLaw()

it.each(specialTransfers.map((each) => [each.says, each] as const))('%s', (_, each) => {
  expect(paidIn(law, each)).toEqual(each.pays)
})
