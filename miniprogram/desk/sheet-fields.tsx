import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { outletDesk } from '../text/desk-outlet'
import { Field } from '../ui/field'
import { scanned } from './counter-draft'

interface SheetFieldsProps {
  code: string
  number: string
  faults: { code?: string | undefined; number?: string | undefined }
  onChange: (part: { code?: string; number?: string }) => void
}

/** Which sheet of the drawer is used. */
export function SheetFields({ code, number, faults, onChange }: SheetFieldsProps): ReactNode {
  return (
    <View className='halves'>
      <Field
        id='paper-code' label={outletDesk.paperCode} value={code} maxLength={20} digit help={outletDesk.paperHelp} onChange={(text) => onChange(scanned(text))}
        {...(faults.code === undefined ? {} : { error: faults.code })}
      />
      <Field
        id='paper-number' label={outletDesk.paperNumber} value={number} maxLength={8} digit onChange={(text) => onChange({ number: text })}
        {...(faults.number === undefined ? {} : { error: faults.number })}
      />
    </View>
  )
}
