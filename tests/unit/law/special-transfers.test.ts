import { vat } from '../../../bff/engines/law/vat'
import { loadLaw } from '../../../bff/load-law'
import { day, seller, transfer, yuan } from './given-transfer'
import { paidIn, specialTransfers } from './special-transfers'

const law = loadLaw()

it.each(specialTransfers.map((each) => [each.says, each] as const))('%s', (_, each) => {
  expect(paidIn(law, each)).toEqual(each.pays)
})

describe('一般纳税人企业9%', () => {
  // Stamp tax of 2019 is not in our books: the home of an individual buyer is asked, and the company's own stamp refuses the whole.
  const company = { ...seller({ kind: 'generalCompany', halving: false, incomeMethod: undefined }) }
  const at = (text: string) => () => vat(law, { facts: transfer({ day: day(text) }), seller: company, party: 0, price: { kind: 'declared', gross: yuan(1_090_000) }, missing: [] })

  it('2019年4月1日首日', () => {
    expect(at('2019-04-01')()).toMatchObject({ rate: 90_000, payable: yuan(90_000) })
  })

  it('2019年3月31日，本法库无此日税率', () => {
    expect(at('2019-03-31')).toThrow('vat.general_rate')
  })
})
