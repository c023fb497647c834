import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { go } from '../../../api/go'
import type { InvoiceDraft } from '../../../state/invoice-draft'
import { invoiceText } from '../../../text/invoices'
import { Radio, RadioGroup } from '../../../ui/radio'
import { Section } from '../../../ui/section'
import { Sheet } from '../../../ui/sheet'

interface DeliverySheetProps {
  draft: InvoiceDraft
  flat: boolean
  onClose: () => void
  onElectronic: () => void
}

/** Electronic for nearly everybody; on paper by post or from an outlet near by: where to is picked on a page of its own. */
export function DeliverySheet({ draft: { how }, flat, onClose, onElectronic }: DeliverySheetProps): ReactNode {
  const pick = (page: 'addresses' | 'outlets') => {
    onClose()
    go.to(`/supply/pages/${page}/index?pick=1&for=invoice`)
  }
  return (
    <Sheet title={invoiceText.deliverySheet} flat={flat} onClose={onClose}>
      <RadioGroup label={invoiceText.deliverySheet}>
        <Radio title={invoiceText.deliveries.electronic} on={how === 'electronic'} said={invoiceText.electronicNote} onPress={onElectronic}>
          <View className='choice__note'>{invoiceText.electronicNote}</View>
        </Radio>
        <Section title={invoiceText.paperWanted} />
        <Radio title={invoiceText.deliveries.post} on={how === 'post'} said={invoiceText.postNote} onPress={() => pick('addresses')}>
          <View className='choice__note'>{invoiceText.postNote}</View>
        </Radio>
        <Radio title={invoiceText.deliveries.outlet} on={how === 'outlet'} said={invoiceText.outletNote} onPress={() => pick('outlets')}>
          <View className='choice__note'>{invoiceText.outletNote}</View>
        </Radio>
      </RadioGroup>
    </Sheet>
  )
}
