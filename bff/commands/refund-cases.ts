import type { Day } from '#shared/model/day'
import { lateFee } from '../engines/law/late-fee'
import type { Law } from '../engines/law/law'
import type { Overpayment } from '../engines/law/refunds'
import { deedTaxOfBrokenDeal, refundOfOverpayment } from '../engines/law/refunds'
import type { Inputs } from './case-inputs'
import { CaseRefused } from './case-inputs'
import { known } from './period-cases'
import type { Computed } from './transfer-cases'

const PLACE = 'CQ'
const WHOSE = { tax: 'deedTax', payer: 'buyer', party: 0 } as const

/** The late fee on one tax paid on the day of the case. */
export function lateFeeCase(law: Law, day: Day, inputs: Inputs): Computed {
  const line = lateFee(law, { place: PLACE, whose: WHOSE, tax: inputs.read('money', 'tax'), dueOn: inputs.read('day', 'due_on'), paidOn: day })
  return { lines: [line], values: { late_fee: known(line, 'payable') } }
}

/** What comes back of a tax overpaid, with interest. */
export function overpaymentCase(law: Law, day: Day, inputs: Inputs): Computed {
  const of = { when: { day, place: PLACE }, whose: WHOSE, amount: inputs.read('money', 'overpaid'), paidOn: inputs.read('day', 'paid_on'), foundBy: finderIn(inputs) }
  const lines = refundOfOverpayment(law, of)
  return { lines, values: { refund: known(lines[0], 'payable'), interest: known(lines[1], 'payable') } }
}

function finderIn(inputs: Inputs): Overpayment['foundBy'] {
  const word = inputs.read('word', 'found_by')
  if (word === 'taxpayer' || word === 'office' || word === undefined) {
    return word
  }
  throw new CaseRefused(`input found_by: ${word} is not understood`)
}

/** Deed tax back when the deal breaks. */
export function brokenDealCase(law: Law, day: Day, inputs: Inputs): Computed {
  const line = deedTaxOfBrokenDeal(law, {
    when: { day, place: PLACE },
    party: 0,
    deedTaxPaid: inputs.read('money', 'deed_paid'),
    ended: inputs.read('flag', 'deal_ended'),
    registered: inputs.read('flag', 'registered'),
  })
  return { lines: [line], values: { refund: known(line, 'payable') } }
}
