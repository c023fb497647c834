import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { yuan } from '#shared/model/money'
import type { WhatIf } from '../../../state/what-if'
import { estimateText as text } from '../../../text/estimate'
import { Card } from '../../../ui/card'
import { Field } from '../../../ui/field'
import { Choose } from './choose'
import type { FormProps } from './form'

/** What makes it more exact: size, cost, place, shares. */
export function MoreForm({ form, faults, onChange }: Omit<FormProps, 'today'>): ReactNode {
  return (
    <Card>
      <Field
        id='area' label={text.area} value={form.area} unit={text.areaUnit} digit maxLength={8} help={text.areaHelp}
        onChange={(area) => onChange({ area })} {...(faults.area === undefined ? {} : { error: faults.area })}
      />
      <Field
        id='original' label={text.original} value={form.original} unit={text.yuan} digit maxLength={16} help={text.originalHelp}
        onChange={(original) => onChange({ original })} {...(faults.original === undefined ? {} : { error: faults.original })}
      />
      <Choose
        label={text.location} on={form.location} onChoose={(location) => onChange({ location })}
        of={(['urbanDistrict', 'countyTown', 'elsewhere'] as const).map((id) => ({ id, label: text.locations[id] }))}
      />
      <Shares label={text.sellerShares} shares={form.sellerShares} onChange={(sellerShares) => onChange({ sellerShares })} />
      <Shares label={text.buyerShares} shares={form.buyerShares} onChange={(buyerShares) => onChange({ buyerShares })} />
      {form.floor !== undefined && <View className='small quiet num'>{text.floor(yuan(form.floor))}</View>}
    </Card>
  )
}

/** One, two halves, or as the filing has it. */
function Shares({ label, shares, onChange }: { label: string; shares: WhatIf['sellerShares']; onChange: (shares: number[]) => void }): ReactNode {
  const of = [{ id: '1', label: text.one }, { id: '1,1', label: text.halves }]
  const on = shares.join(',')
  const all = of.some(({ id }) => id === on) ? of : [...of, { id: on, label: text.asFiled }]
  return <Choose label={label} of={all} on={on} onChoose={(id) => onChange(id.split(',').map(Number))} />
}
