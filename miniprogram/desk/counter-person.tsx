import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { outletDesk } from '../text/desk-outlet'
import { Field } from '../ui/field'
import { Segments } from '../ui/segments'
import type { CounterDraft, CounterFaults } from './counter-draft'
import { CounterItems } from './counter-items'

interface CounterPersonProps {
  draft: CounterDraft
  faults: CounterFaults
  onChange: (part: Partial<CounterDraft>) => void
}

/** Who stands there, who paid, what for and how much. */
export function CounterPerson({ draft, faults, onChange }: CounterPersonProps): ReactNode {
  const { buyerKinds } = outletDesk
  const errorOf = (name: keyof CounterFaults) => (faults[name] === undefined ? {} : { error: faults[name] })
  return (
    <View>
      <View className='halves'>
        <Field id='name' label={outletDesk.name} value={draft.name} maxLength={50} onChange={(name) => onChange({ name })} {...errorOf('name')} />
        <Field id='idNumber' label={outletDesk.idNumber} value={draft.idNumber} maxLength={18} idCard onChange={(idNumber) => onChange({ idNumber })} {...errorOf('idNumber')} />
      </View>
      <View className='field__label'>{outletDesk.buyerKind}</View>
      <Segments
        of={[{ id: 'business', label: buyerKinds.business }, { id: 'person', label: buyerKinds.person }]} on={draft.buyerKind}
        onChoose={(buyerKind) => onChange({ buyerKind })}
      />
      <View className='halves'>
        <Field id='buyer' label={outletDesk.buyer} value={draft.buyer} maxLength={100} onChange={(buyer) => onChange({ buyer })} {...errorOf('buyer')} />
        {draft.buyerKind === 'business' && (
          <Field id='taxNumber' label={outletDesk.taxNumber} value={draft.taxNumber} maxLength={20} onChange={(taxNumber) => onChange({ taxNumber })} {...errorOf('taxNumber')} />
        )}
      </View>
      <CounterItems chosen={draft.itemId} error={faults.itemId} onChoose={({ id, name }) => onChange({ itemId: id, itemName: name })} />
      <Field id='gross' label={outletDesk.amount} value={draft.gross} maxLength={14} unit={outletDesk.yuan} onChange={(gross) => onChange({ gross })} {...errorOf('gross')} />
    </View>
  )
}
