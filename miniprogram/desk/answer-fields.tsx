import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Day } from '#shared/model/day'
import { factChoices, factNames } from '#shared/model/dispute'
import { yuan } from '#shared/model/money'
import { factWords } from '../text/claim-words'
import { deskText } from '../text/desk'
import { disputeDesk } from '../text/desk-prices'
import { factTitles } from '../text/disputes'
import { nameOfStep } from '../text/price'
import { aria } from '../ui/aria'
import { DateField } from '../ui/date-field'
import { Field } from '../ui/field'
import type { Disputed, Draft, FactName } from './answer'
import { Candidates } from './candidates'

interface AnswerFieldsProps {
  review: Disputed
  today: Day
  draft: Draft
  faults: Readonly<Record<string, string | undefined>>
  /** `name`: the input that was changed */
  onChange: (part: Partial<Draft>, name: string) => void
}

const FIRST_REPORT = '2000-01-01'
const reportFields = [{ name: 'by', most: 60 }, { name: 'number', most: 40 }, { name: 'value', most: 16 }] as const

/** What the clerk gives besides the reason, by kind of answer. */
export function AnswerFields(props: AnswerFieldsProps): ReactNode {
  const { review, draft, faults, onChange } = props
  switch (draft.kind) {
    case 'keep':
      return <View className='decide__lead'>{disputeDesk.keepNote}</View>
    case 'acceptPrice':
      return <View className='decide__lead'>{disputeDesk.acceptNote(yuan(review.deal.price))}</View>
    case 'correctFacts':
      return <FactFields {...props} />
    case 'pickComparables':
      return <Candidates of={review.candidates} picked={draft.picked} error={faults['picked']} onPick={(picked) => onChange({ picked }, 'picked')} />
    case 'adoptAppraisal':
      return <ReportFields {...props} />
  }
}

function FactFields({ review, draft: { facts }, faults, onChange }: AnswerFieldsProps): ReactNode {
  const change = (name: FactName) => (typed: string): void => onChange({ facts: { ...facts, [name]: typed } }, name)
  return (
    <View>
      <View className='decide__lead'>{disputeDesk.factsNote}</View>
      <View className='halves'>
        {factNames.map((name) => {
          const held = review.registry.find((fact) => fact.name === name)
          const hint = held ? factWords(name, held.value) : disputeDesk.notSaid
          return name === 'floor' || name === 'builtArea'
            ? <Field key={name} id={name} label={factTitles[name]} value={facts[name] ?? ''} hint={hint} maxLength={8} onChange={change(name)} {...faulty(faults[name])} />
            : <EntryField key={name} name={name} value={facts[name] ?? ''} hint={hint} onChange={change(name)} />
        })}
      </View>
      {faults['facts'] !== undefined && <View className='field__error halves__error' {...aria({ role: 'alert' })}>{faults['facts']}</View>}
    </View>
  )
}

function EntryField({ name, value, hint, onChange }: { name: keyof typeof factChoices; value: string; hint: string; onChange: (entry: string) => void }): ReactNode {
  const label = factTitles[name]
  return (
    <View className='field'>
      <View className='field__label'>{label}</View>
      <View className='field__box'>
        <select id={name} className='field__input' value={value} aria-label={label} onChange={(event) => onChange(event.currentTarget.value)}>
          <option value=''>{hint}</option>
          {factChoices[name].map((entry) => <option key={entry} value={entry}>{nameOfStep(name, entry)}</option>)}
        </select>
      </View>
    </View>
  )
}

function ReportFields({ draft: { report }, today, faults, onChange }: AnswerFieldsProps): ReactNode {
  const change = (name: keyof Draft['report']) => (typed: string): void => onChange({ report: { ...report, [name]: typed } }, name)
  const { appraisal: labels } = disputeDesk
  return (
    <View>
      {reportFields.map(({ name, most }) => (
        <Field
          key={name} id={name} label={labels[name]} value={report[name]} maxLength={most} onChange={change(name)}
          {...(name === 'value' ? { unit: deskText.yuan } : {})} {...faulty(faults[name])}
        />
      ))}
      <DateField id='on' label={labels.on} value={report.on} from={FIRST_REPORT} to={today} onChange={change('on')} {...faulty(faults['on'])} />
    </View>
  )
}

const faulty = (error: string | undefined): { error?: string } => (error === undefined ? {} : { error })
