import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { words } from '../text/zh-CN'
import { aria } from './aria'
import './field.css'
import { Icon } from './icon'
import type { IconName } from './icon-name'
import './pick-field.css'
import { press } from './press'
import './section.css'

interface PickFieldProps {
  label: string
  /** empty: nothing chosen yet */
  value: string
  hint: string
  help?: string | undefined
  error?: string | undefined
  onPress: () => void
  /** another way to it, at the end of the field */
  end?: { icon: IconName; label: string; onPress: () => void } | undefined
  /** at the end of the label's line */
  act?: { label: string; onPress: () => void } | undefined
}

/** A value that is chosen on a sheet, not typed. */
export function PickField({ label, value, hint, help, error, onPress, end, act }: PickFieldProps): ReactNode {
  const said = [label, value === '' ? hint : value, help, error === undefined ? undefined : `${words.needsFix}，${error}`].filter(Boolean).join('，')
  return (
    <View className={`field${error === undefined ? '' : ' is-error'}`}>
      <View className='field__label'>
        <View>{label}</View>
        {act && <Text className='link' {...press(act.onPress, { role: 'link', label: act.label })}>{act.label}</Text>}
      </View>
      <View className='field__box'>
        <View className='pick__open' {...press(onPress, { label: said })}>
          <View className={value === '' ? 'field__value field__hint' : 'field__value'}>{value === '' ? hint : value}</View>
          {!end && <Icon name='down' at='pick__icon' />}
        </View>
        {end && <View className='pick__end' {...press(end.onPress, { label: end.label })}><Icon name={end.icon} /></View>}
      </View>
      {error !== undefined && (
        <View className='field__error' {...aria({ role: 'alert' })}>
          <Icon name='late' at='field__error-icon' />
          <Text>{error}</Text>
        </View>
      )}
      {help !== undefined && <View className='field__help num'>{help}</View>}
    </View>
  )
}
