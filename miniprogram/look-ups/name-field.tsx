import type { ReactNode } from 'react'
import { askText } from '../text/look-ups'
import { Field } from '../ui/field'

interface NameFieldProps {
  value: string
  label?: string
  help?: string
  error: string | undefined
  onChange: (value: string) => void
}

/** Whom one looks for. */
export const NameField = ({ value, label = askText.nameOrCode, help, error, onChange }: NameFieldProps): ReactNode => (
  <Field
    id='name' label={label} value={value} hint={askText.nameHint} maxLength={40} onChange={onChange} {...(help === undefined ? {} : { help })}
    {...(error === undefined ? {} : { error })}
  />
)
