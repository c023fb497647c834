import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { addMonths, dayIn } from '#shared/model/day'
import { disputeText } from '../../../text/disputes'
import { DateField } from '../../../ui/date-field'
import { Field } from '../../../ui/field'
import { errorOf } from './fields'
import type { FieldsProps } from './fields'

/** An older report is not taken, months. */
const OLDEST = 12

/** An own appraisal: whose, which, when, how much. */
export function AppraisalFields({ draft, faults, onChange }: FieldsProps): ReactNode {
  const [today] = useState(() => dayIn(Date.now()))
  return (
    <View>
      <Field
        id='appraiser' label={disputeText.reportBy} value={draft.by} hint={disputeText.reportByHint} maxLength={60}
        onChange={(by) => onChange({ by })} {...errorOf(faults, 'by')}
      />
      <Field
        id='report-number' label={disputeText.reportNumber} value={draft.number} maxLength={40}
        onChange={(number) => onChange({ number })} {...errorOf(faults, 'number')}
      />
      <DateField
        id='report-on' label={disputeText.reportOn} value={draft.on} from={addMonths(today, -OLDEST)} to={today}
        onChange={(on) => onChange({ on })} {...errorOf(faults, 'on')}
      />
      <Field
        id='report-value' label={disputeText.reportValue} value={draft.value} hint={disputeText.priceHint} unit={disputeText.yuan}
        maxLength={16} digit onChange={(value) => onChange({ value })} {...errorOf(faults, 'value')}
      />
    </View>
  )
}
