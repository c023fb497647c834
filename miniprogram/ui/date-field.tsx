import { Picker, Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { words } from '../text/zh-CN'
import { aria } from './aria'
import './field.css'
import { Icon } from './icon'

interface DateFieldProps {
  id: string
  label: string
  /** YYYY-MM-DD, or YYYY-MM of a month */
  value: string
  /** a month instead of a day */
  month?: boolean
  /** the first and last day there is to choose */
  from: string
  to: string
  error?: string
  onChange: (day: string) => void
}

/** A day or month that is chosen, not typed: the platform's own calendar. */
export function DateField({ id, label, value, month = false, from, to, error, onChange }: DateFieldProps): ReactNode {
  const faulty = error !== undefined
  return (
    <View className={`field${faulty ? ' is-error' : ''}`}>
      <View className='field__label'>{label}</View>
      {process.env.TARO_ENV === 'h5' ? (
        <View className='field__box'>
          <input
            id={id} type={month ? 'month' : 'date'} className='field__input' value={value} min={from} max={to} aria-label={label} aria-invalid={faulty}
            aria-describedby={`${id}-error`} onChange={(event) => onChange(event.currentTarget.value)}
          />
        </View>
      ) : (
        <Picker
          mode='date' fields={month ? 'month' : 'day'} value={value} start={from} end={to} onChange={({ detail }) => onChange(detail.value)}
          {...aria({ role: 'button', label: `${label}，${value}${faulty ? `，${words.needsFix}` : ''}` })}
        >
          <View className='field__box'>
            <Text className='field__value num'>{value}</Text>
            <Icon name='right' size='m' />
          </View>
        </Picker>
      )}
      {faulty && (
        <View id={`${id}-error`} className='field__error' {...aria({ role: 'alert' })}>
          <Icon name='late' at='field__error-icon' />
          <Text>{error}</Text>
        </View>
      )}
    </View>
  )
}
