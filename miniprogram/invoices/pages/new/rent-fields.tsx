import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { addMonths, dayIn } from '#shared/model/day'
import type { InvoiceDraft } from '../../../state/invoice-draft'
import { invoiceText } from '../../../text/invoices'
import { DateField } from '../../../ui/date-field'
import { Field } from '../../../ui/field'
import { Stepper } from '../../../ui/stepper'
import type { Faults, Field as Name } from '../../wish-of'

interface RentFieldsProps {
  draft: InvoiceDraft
  faults: Faults
  onChange: (part: Partial<InvoiceDraft>, field: Name) => void
}

const MOST = 36

/** A rent is spread over its months: from when, how many, and for what. */
export function RentFields({ draft: { rentFrom, rentMonths, rentPlace }, faults, onChange }: RentFieldsProps): ReactNode {
  const [today] = useState(() => dayIn(Date.now()))
  const months = Number(rentMonths) || 0
  const step = (by: number) => onChange({ rentMonths: String(Math.min(MOST, Math.max(1, months + by))) }, 'rentMonths')
  return (
    <View>
      <DateField
        id='rent-from' label={invoiceText.rentFrom} month value={rentFrom} from={addMonths(today, -MOST).slice(0, 7)} to={addMonths(today, 12).slice(0, 7)}
        onChange={(month) => onChange({ rentFrom: month.slice(0, 7) }, 'rentFrom')} {...(faults.rentFrom === undefined ? {} : { error: faults.rentFrom })}
      />
      <View className='field__label'>{invoiceText.rentMonths}</View>
      <Stepper
        id='rent-months' label={invoiceText.rentMonths} value={rentMonths} unit={invoiceText.months} maxLength={2} less={invoiceText.monthLess} more={invoiceText.monthMore}
        onChange={(text) => onChange({ rentMonths: text.replace(/\D/g, '') }, 'rentMonths')} onLess={() => step(-1)} onMore={() => step(1)}
        {...(faults.rentMonths === undefined ? {} : { error: faults.rentMonths })}
      />
      <Field
        id='rent-place' label={invoiceText.place} value={rentPlace} hint={invoiceText.placeHint} maxLength={80} onChange={(text) => onChange({ rentPlace: text }, 'place')}
        {...(faults.place === undefined ? {} : { error: faults.place })}
      />
    </View>
  )
}
