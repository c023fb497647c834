import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Day } from '#shared/model/day'
import type { WhatIf } from '../../../state/what-if'
import { estimateText as text } from '../../../text/estimate'
import { Card } from '../../../ui/card'
import { DateField } from '../../../ui/date-field'
import { Stepper } from '../../../ui/stepper'
import { ahead, sellDay, stepped } from '../../scenario-of'
import type { Faults } from '../../scenario-of'
import { Choose } from './choose'

const STEP_YUAN = 10_000

export interface FormProps {
  form: WhatIf
  today: Day
  faults: Faults
  onChange: (changed: Partial<WhatIf>) => void
}

/** What matters most: price, day, both families. */
export function Form({ form, today, faults, onChange }: FormProps): ReactNode {
  const { two, five } = ahead(form.heldSince, today)
  const days = ['today', ...(two ? ['two'] : []), ...(five ? ['five'] : []), 'own'] as WhatIf['sellOn'][]
  const day = sellDay(form, today)
  return (
    <Card>
      <View className='choose__label'>{text.priceLabel}</View>
      <Stepper
        id='price' label={text.priceName} value={form.price} unit={text.yuan} maxLength={16} less={text.priceLess} more={text.priceMore}
        onChange={(price) => onChange({ price })} {...(faults.price === undefined ? {} : { error: faults.price })}
        onLess={() => onChange({ price: stepped(form.price, -STEP_YUAN) })} onMore={() => onChange({ price: stepped(form.price, STEP_YUAN) })}
      />
      <DateField
        id='held-since' label={text.heldSince} value={form.heldSince} from='1950-01-01' to={today}
        onChange={(heldSince) => onChange({ heldSince })}
      />
      <Choose
        label={text.when} of={days.map((id) => ({ id, label: text.sell[id] }))} on={days.includes(form.sellOn) ? form.sellOn : 'today'}
        onChoose={(sellOn) => onChange({ sellOn, ...(sellOn === 'own' && form.ownDay === '' ? { ownDay: day } : {}) })}
        {...(day === today ? {} : { note: text.whenIs(day) })}
      />
      {form.sellOn === 'own' && (
        <DateField id='own-day' label={text.ownDay} value={form.ownDay} from={today} to='2049-12-31' onChange={(ownDay) => onChange({ ownDay })} />
      )}
      <Choose
        label={text.onlyHome} of={(['yes', 'no'] as const).map((id) => ({ id, label: text.onlyHomes[id] }))} on={form.onlyHome}
        onChoose={(onlyHome) => onChange({ onlyHome })}
      />
      <Choose
        label={text.homesBefore} of={(['0', '1', '2'] as const).map((id) => ({ id, label: text.homes[id] }))} on={form.homesBefore}
        onChoose={(homesBefore) => onChange({ homesBefore })}
      />
    </Card>
  )
}
