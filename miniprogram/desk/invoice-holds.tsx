import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { HoldReason } from '#shared/model/invoice'
import { invoiceDesk, wordOfHold } from '../text/desk-invoices'
import { aria } from '../ui/aria'
import { Icon } from '../ui/icon'

/** Which rules want a look. */
export function InvoiceHolds({ holds }: { holds: readonly HoldReason[] }): ReactNode {
  return (
    <View className='desk-rules'>
      <View className='group__title' {...aria({ role: 'heading' })}>{invoiceDesk.holdsTitle(holds.length)}</View>
      {holds.map((reason) => (
        <View key={reason} className='desk-rule desk-rule--look'>
          <Icon name='warn' at='desk-rule__sign' />
          <View className='desk-rule__body'>{wordOfHold(reason)}</View>
        </View>
      ))}
    </View>
  )
}
