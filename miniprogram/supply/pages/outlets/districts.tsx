import { useState } from 'react'
import type { ReactNode } from 'react'
import { outletsText } from '../../../text/delivery'
import { Field } from '../../../ui/field'
import { Radio, RadioGroup } from '../../../ui/radio'
import { Sheet } from '../../../ui/sheet'

interface DistrictsProps {
  all: readonly string[]
  on: string | undefined
  flat: boolean
  onClose: () => void
  onChoose: (district: string | undefined) => void
}

/** More than one can see at a glance: searched, then chosen. */
export function Districts({ all, on, flat, onClose, onChoose }: DistrictsProps): ReactNode {
  const [asked, setAsked] = useState('')
  const shown = all.filter((district) => district.includes(asked.trim()))
  return (
    <Sheet title={outletsText.districtTitle} flat={flat} onClose={onClose}>
      <Field id='district' label={outletsText.search} value={asked} hint={outletsText.searchHint} maxLength={10} onChange={setAsked} />
      <RadioGroup label={outletsText.districtTitle}>
        {asked.trim() === '' && <Radio title={outletsText.all} on={on === undefined} onPress={() => onChoose(undefined)} />}
        {shown.map((district) => <Radio key={district} title={district} on={on === district} onPress={() => onChoose(district)} />)}
      </RadioGroup>
    </Sheet>
  )
}
