import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { searchText } from '../../../text/search'
import { Icon } from '../../../ui/icon'
import { press } from '../../../ui/press'
import { TextInput } from '../../../ui/text-input'

interface SearchBoxProps {
  value: string
  onChange: (value: string) => void
}

/** The line to type in, with a way to empty it. */
export function SearchBox({ value, onChange }: SearchBoxProps): ReactNode {
  const [focused, setFocused] = useState(false)
  return (
    <View className={`find${focused ? ' is-focus' : ''}`}>
      <Icon name='search' at='find__icon' />
      <TextInput
        id='search' label={searchText.label} value={value} hint={searchText.hint} maxLength={40} invalid={false} describedBy=''
        onChange={onChange} onFocus={() => setFocused(true)} onBlur={() => setFocused(false)}
      />
      {value !== '' && (
        <View className='find__clear' {...press(() => onChange(''), { label: searchText.clear })}>
          <Icon name='cross' at='find__cross' />
        </View>
      )}
    </View>
  )
}
