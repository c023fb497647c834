import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import '../ui/field.css'

interface WordsProps {
  id?: string
  label: string
  hint: string
  value: string
  error: string | undefined
  onChange: (text: string) => void
}

const LONGEST = 200

/** A few lines of the clerk's own. The contract takes no line breaks, so they are spaces. */
export function Words({ id = 'words', label, hint, value, error, onChange }: WordsProps): ReactNode {
  return (
    <View className={`field${error === undefined ? '' : ' is-error'}`}>
      <View className='field__label'>{label}</View>
      <View className='field__box'>
        <textarea
          id={id} className='field__input' rows={4} maxLength={LONGEST} value={value} placeholder={hint}
          aria-label={label} aria-invalid={error !== undefined} aria-describedby={`${id}-error`}
          onChange={(event) => onChange(event.currentTarget.value.replace(/\s+/g, ' '))}
        />
      </View>
      <View id={`${id}-error`} className='field__error'>{error}</View>
    </View>
  )
}
