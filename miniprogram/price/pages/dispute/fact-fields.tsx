import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { factChoices, factNames } from '#shared/model/dispute'
import type { FilingHome } from '#shared/model/filing'
import { disputeText, factTitles } from '../../../text/disputes'
import { nameOfStep } from '../../../text/price'
import { Fault } from '../../../ui/fault'
import { Field } from '../../../ui/field'
import { Radio, RadioGroup } from '../../../ui/radio'
import { Section } from '../../../ui/section'
import { Stepper } from '../../../ui/stepper'
import { errorOf } from './fields'
import type { FieldsProps } from './fields'

/** Which fact is wrong, and what it should be. */
export function FactFields({ home, ...fields }: FieldsProps & { home: FilingHome }): ReactNode {
  const { draft: { fact, floor }, faults, onChange } = fields
  // The floor is stepped from where the register has it.
  const choose = (name: (typeof factNames)[number]) =>
    onChange({ fact: name, ...(name === 'floor' && floor === '' ? { floor: String(home.floor ?? 1) } : {}) })
  return (
    <View>
      <RadioGroup label={disputeText.factTitle}>
        {factNames.map((name) => <Radio key={name} title={factTitles[name]} on={fact === name} onPress={() => choose(name)} />)}
      </RadioGroup>
      <Fault text={faults['fact']} />
      {fact !== '' && <Section title={`${factTitles[fact]}${disputeText.factValue}`} />}
      {fact === 'floor' && <Floor {...fields} />}
      {fact === 'builtArea' && (
        <Field
          id='built-area' label={factTitles.builtArea} value={fields.draft.builtArea} hint={disputeText.areaHint} help={disputeText.areaHelp}
          unit={disputeText.areaUnit} maxLength={8} digit onChange={(builtArea) => onChange({ builtArea })} {...errorOf(faults, 'builtArea')}
        />
      )}
      {(fact === 'decoration' || fact === 'orientation') && (
        <RadioGroup label={factTitles[fact]}>
          {factChoices[fact].map((value) => (
            <Radio key={value} title={nameOfStep(fact, value)} on={fields.draft[fact] === value} onPress={() => onChange({ [fact]: value })} />
          ))}
        </RadioGroup>
      )}
      {(fact === 'decoration' || fact === 'orientation') && <Fault text={faults[fact]} />}
    </View>
  )
}

/** Steps over zero: there is no such floor. */
function Floor({ draft, faults, onChange }: FieldsProps): ReactNode {
  const now = /^[−-]?\d{1,2}$/.test(draft.floor) ? Number(draft.floor.replace('−', '-')) : 1
  const step = (by: 1 | -1) => () => onChange({ floor: String(now + by === 0 ? by : now + by) })
  return (
    <View>
      <Stepper
        id='floor' label={factTitles.floor} value={draft.floor} unit={disputeText.floorUnit} maxLength={3}
        less={disputeText.floorLess} more={disputeText.floorMore} onLess={step(-1)} onMore={step(1)}
        onChange={(floor) => onChange({ floor })} {...errorOf(faults, 'floor')}
      />
      <View className='small quiet'>{disputeText.floorHelp}</View>
    </View>
  )
}
