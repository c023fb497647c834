import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { waysOut } from '../../../state/ways'
import { addressesText } from '../../../text/delivery'
import { Choice } from '../../../ui/choice'
import { Field } from '../../../ui/field'
import { LongField } from '../../../ui/long-field'
import { Refused } from '../../../ui/refused'
import { Section } from '../../../ui/section'
import { errorOf } from '../../error-of'
import type { NewAddressForm } from './use-new-address'

/** Typed once and kept; the first one is the usual one by itself. */
export function NewAddress({ of: { typed, form, change, turnUsual }, isFirst }: { of: NewAddressForm; isFirst: boolean }): ReactNode {
  return (
    <View>
      {!isFirst && <Section title={addressesText.newTitle} />}
      {form.problem && <Refused problem={form.problem} ways={waysOut(form.submit)} />}
      <Field id='name' label={addressesText.name} value={typed.name} maxLength={30} onChange={change('name')} {...errorOf(form.faults.name)} />
      <Field
        id='phone' label={addressesText.phone} value={typed.phone} hint={addressesText.phoneHint} maxLength={11} digit onChange={change('phone')} {...errorOf(form.faults.phone)}
      />
      <LongField
        id='place' label={addressesText.place} value={typed.place} hint={addressesText.placeHint} help={addressesText.placeHelp} maxLength={100}
        onChange={change('place')} {...errorOf(form.faults.place)}
      />
      {!isFirst && <Choice title={addressesText.isUsual} on={typed.isUsual} onPress={turnUsual} />}
    </View>
  )
}
