import { Input } from '@tarojs/components'
import type { ReactNode } from 'react'
import { words } from '../text/zh-CN'

export interface TextInputProps {
  id: string
  label: string
  value: string
  hint?: string
  maxLength: number
  /** the keyboard WeChat shows for ID numbers */
  idCard?: boolean
  /** the keyboard for amounts */
  digit?: boolean
  invalid: boolean
  /** ids of what explains the field, for the browser */
  describedBy: string
  onChange: (value: string) => void
  onFocus: () => void
  onBlur: () => void
}

/** The typing line of a Field. In the browser a plain `<input>`: Taro's own has no accessible name. */
export function TextInput({ id, label, value, hint, maxLength, idCard, digit, invalid, describedBy, onChange, onFocus, onBlur }: TextInputProps): ReactNode {
  if (process.env.TARO_ENV === 'h5') {
    return (
      <input
        id={id} className='field__input' value={value} placeholder={hint} maxLength={maxLength} autoComplete='off' autoCapitalize='off' spellCheck={false}
        inputMode={digit ? 'decimal' : 'text'}
        aria-label={label} aria-invalid={invalid} aria-describedby={describedBy} onFocus={onFocus} onBlur={onBlur}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    )
  }
  // A screen reader in WeChat knows no describedby, so the fault is said with the label.
  const said = { ariaLabel: invalid ? `${label}，${words.needsFix}` : label }
  return (
    <Input
      id={id} className='field__input' value={value} maxlength={maxLength} type={idCard ? 'idcard' : digit ? 'digit' : 'text'} placeholderClass='field__hint' {...said}
      {...(hint === undefined ? {} : { placeholder: hint })} onFocus={onFocus} onBlur={onBlur} onInput={(event) => onChange(event.detail.value)}
    />
  )
}
