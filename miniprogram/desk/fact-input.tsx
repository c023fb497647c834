import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { choices, deskText, nameOfDeskFact } from '../text/desk'
import { Field } from '../ui/field'
import type { Asked } from './decision'

interface FactInputProps {
  asked: Asked
  value: string
  error: string | undefined
  onChange: (text: string) => void
}

/** A fact the clerk gives: a figure, or one of a few words. */
export function FactInput({ asked: { key, name, side, position }, value, error, onChange }: FactInputProps): ReactNode {
  const label = `${deskText.party(deskText.sides[side], position)}：${nameOfDeskFact(name) ?? ''}${name === 'original' || name === 'assessed' ? `，${deskText.yuan}` : ''}`
  if (name !== 'onlyHome' && name !== 'location') {
    return <Field id={key} label={label} value={value} maxLength={16} onChange={onChange} {...(error === undefined ? {} : { error })} />
  }
  return (
    <View className={`field${error === undefined ? '' : ' is-error'}`}>
      <View className='field__label'>{label}</View>
      <View className='field__box'>
        <select
          id={key} className='field__input' value={value} aria-label={label} aria-invalid={error !== undefined} aria-describedby={`${key}-error`}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          <option value=''>{deskText.choose}</option>
          {choices[name].map(([id, word]) => <option key={id} value={id}>{word}</option>)}
        </select>
      </View>
      <View id={`${key}-error`} className='field__error'>{error}</View>
    </View>
  )
}
