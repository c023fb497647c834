import { useState } from 'react'
import type { ReactNode } from 'react'
import { arrearsText } from '../../../text/look-ups'
import { Field } from '../../../ui/field'
import { Radio, RadioGroup } from '../../../ui/radio'
import { Sheet } from '../../../ui/sheet'
import { DISTRICTS } from './district-names'

export interface DistrictChoice {
  code: string
  name: string
}

interface DistrictsProps {
  on: string | undefined
  flat: boolean
  onClose: () => void
  onChoose: (district: DistrictChoice | undefined) => void
}

/** More than one can see at a glance: searched, then chosen. */
export function Districts({ on, flat, onClose, onChoose }: DistrictsProps): ReactNode {
  const [asked, setAsked] = useState('')
  const shown = DISTRICTS.filter(([, name]) => name.includes(asked.trim()))
  return (
    <Sheet title={arrearsText.districtTitle} flat={flat} onClose={onClose}>
      <Field id='district' label={arrearsText.seek} value={asked} hint={arrearsText.seekHint} maxLength={10} onChange={setAsked} />
      <RadioGroup label={arrearsText.districtTitle}>
        {asked.trim() === '' && <Radio title={arrearsText.all} on={on === undefined} onPress={() => onChoose(undefined)} />}
        {shown.map(([code, name]) => <Radio key={code} title={name} on={on === code} onPress={() => onChoose({ code, name })} />)}
      </RadioGroup>
    </Sheet>
  )
}
