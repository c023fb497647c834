import { Text, Textarea, View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { words } from '../text/zh-CN'
import { aria } from './aria'
import './field.css'
import { Icon } from './icon'

interface LongFieldProps {
  id: string
  label: string
  value: string
  hint: string
  help: string
  error?: string
  maxLength: number
  onChange: (value: string) => void
}

/** A few sentences somebody types. In the browser a plain `<textarea>`: Taro's own has no accessible name. */
export function LongField({ id, label, value, hint, help, error, maxLength, onChange }: LongFieldProps): ReactNode {
  const [focused, setFocused] = useState(false)
  const faulty = error !== undefined
  const focus = { onFocus: () => setFocused(true), onBlur: () => setFocused(false) }
  return (
    <View className={`field${faulty ? ' is-error' : focused ? ' is-focus' : ''}`}>
      <View className='field__label'>{label}</View>
      <View className='field__box'>
        {process.env.TARO_ENV === 'h5' ? (
          <textarea
            id={id} className='field__input field__input--long' value={value} placeholder={hint} maxLength={maxLength} rows={3}
            aria-label={label} aria-invalid={faulty} aria-describedby={`${id}-error ${id}-help`}
            onChange={(event) => onChange(event.currentTarget.value)} {...focus}
          />
        ) : (
          <Textarea
            id={id} className='field__input field__input--long' value={value} placeholder={hint} placeholderClass='field__hint'
            maxlength={maxLength} autoHeight {...{ ariaLabel: faulty ? `${label}，${words.needsFix}` : label }} onInput={({ detail }) => onChange(detail.value)} {...focus}
          />
        )}
      </View>
      {faulty && (
        <View id={`${id}-error`} className='field__error' {...aria({ role: 'alert' })}>
          <Icon name='late' at='field__error-icon' />
          <Text>{error}</Text>
        </View>
      )}
      <View id={`${id}-help`} className='field__help'>{help}</View>
    </View>
  )
}
