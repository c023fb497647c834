import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { aria } from './aria'
import './field.css'
import { Icon } from './icon'
import { TextInput } from './text-input'

interface FieldProps {
  id: string
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string
  help?: string
  /** what is wrong and what to write */
  error?: string
  maxLength: number
  idCard?: boolean
  digit?: boolean
  unit?: string
}

/** A value somebody types, with its label above, help below, and the fault tied to it. */
export function Field({ id, label, value, onChange, hint, help, error, maxLength, idCard, digit, unit }: FieldProps): ReactNode {
  const [focused, setFocused] = useState(false)
  const state = error !== undefined ? ' is-error' : focused ? ' is-focus' : ''
  return (
    <View className={`field${state}`}>
      <View className='field__label'>{label}</View>
      <View className='field__box'>
        <TextInput
          id={id} label={label} value={value} maxLength={maxLength} invalid={error !== undefined} describedBy={`${id}-error ${id}-help`}
          onChange={onChange} onFocus={() => setFocused(true)} onBlur={() => setFocused(false)}
          {...(hint === undefined ? {} : { hint })} {...(idCard ? { idCard } : {})} {...(digit ? { digit } : {})}
        />
        {unit !== undefined && <View className='field__unit'>{unit}</View>}
      </View>
      {error !== undefined && (
        <View id={`${id}-error`} className='field__error' {...aria({ role: 'alert' })}>
          <Icon name='late' at='field__error-icon' />
          <Text>{error}</Text>
        </View>
      )}
      {help !== undefined && <View id={`${id}-help`} className='field__help'>{help}</View>}
    </View>
  )
}
