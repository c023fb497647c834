import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Sale } from '../../../state/sale'
import { dealText } from '../../../text/existing-home'
import { DateField } from '../../../ui/date-field'
import { Field } from '../../../ui/field'
import type { DealInput } from '../../deal-input'

interface TypedDealProps {
  sale: Sale
  faults: Partial<Record<DealInput, string>>
  from: string
  to: string
  onChange: (part: Partial<Sale>, input: DealInput) => void
}

/** Price, day and the buyer's ID tail, where no contract was net-signed. */
export function TypedDeal({ sale, faults, from, to, onChange }: TypedDealProps): ReactNode {
  const error = (input: DealInput) => (faults[input] === undefined ? {} : { error: faults[input] })
  return (
    <View>
      <Field
        id='price' label={dealText.price} value={sale.price} hint={dealText.priceHint} unit={dealText.priceUnit} maxLength={20} digit
        onChange={(price) => onChange({ price }, 'deal.price')} {...error('deal.price')}
      />
      <DateField
        id='signed-on' label={dealText.day} value={sale.signedOn} from={from} to={to}
        onChange={(signedOn) => onChange({ signedOn }, 'deal.signedOn')} {...error('deal.signedOn')}
      />
      <Field
        id='buyer-id-tail' label={dealText.tail} value={sale.buyerIdTail} hint={dealText.tailHint} help={dealText.tailHelp} maxLength={4} idCard
        onChange={(buyerIdTail) => onChange({ buyerIdTail }, 'deal.buyerIdTail')} {...error('deal.buyerIdTail')}
      />
    </View>
  )
}
