import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { aria } from './aria'
import './field.css'
import { Icon } from './icon'
import { press } from './press'
import './stepper.css'
import { TextInput } from './text-input'

interface StepperProps {
  id: string
  /** what a screen reader says of the number between the keys */
  label: string
  value: string
  unit: string
  maxLength: number
  less: string
  more: string
  error?: string
  onChange: (value: string) => void
  onLess: () => void
  onMore: () => void
}

/** A number one can step or type. */
export function Stepper({ id, label, value, unit, maxLength, less, more, error, onChange, onLess, onMore }: StepperProps): ReactNode {
  const [focused, setFocused] = useState(false)
  return (
    <View className={`field${error !== undefined ? ' is-error' : focused ? ' is-focus' : ''}`}>
      <View className='stepper'>
        <View className='stepper__key' {...press(onLess, { label: less })}><Icon name='minus' /></View>
        <View className='field__box stepper__value num'>
          <TextInput
            id={id} label={label} value={value} maxLength={maxLength} digit invalid={error !== undefined} describedBy={`${id}-error`}
            onChange={onChange} onFocus={() => setFocused(true)} onBlur={() => setFocused(false)}
          />
          <View className='field__unit'>{unit}</View>
        </View>
        <View className='stepper__key' {...press(onMore, { label: more })}><Icon name='plus' /></View>
      </View>
      {error !== undefined && <View id={`${id}-error`} className='field__error' {...aria({ role: 'alert' })}>{error}</View>}
    </View>
  )
}
