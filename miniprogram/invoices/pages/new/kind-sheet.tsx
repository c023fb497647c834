import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { InvoiceQuote } from '#shared/model/invoice'
import type { InvoiceDraft } from '../../../state/invoice-draft'
import { barWords, invoiceText } from '../../../text/invoices'
import { Radio, RadioGroup } from '../../../ui/radio'
import { Section } from '../../../ui/section'
import { Sheet } from '../../../ui/sheet'
import { wordsOfBar } from '../../quote-words'

interface KindSheetProps {
  draft: InvoiceDraft
  quote: InvoiceQuote | undefined
  flat: boolean
  onClose: () => void
  onChoose: (part: Partial<InvoiceDraft>) => void
}

/** Ordinary or special, what the choice costs, and why one of them may not be open. A special invoice gives up the exemption; the reduced rate only where one wants to. */
export function KindSheet({ draft: { kind, waives, buyer, item }, quote, flat, onClose, onChoose }: KindSheetProps): ReactNode {
  const bar = whyNotSpecial(buyer.kind, item?.isSpecialOpen, quote)
  const isWork = item === undefined || item.deal === 'goodsOrServices'
  const special = kind === 'special'
  return (
    <Sheet title={invoiceText.kindSheet} flat={flat} onClose={onClose}>
      <RadioGroup label={invoiceText.kindSheet}>
        <Radio title={invoiceText.kinds.ordinary} on={!special} said={invoiceText.ordinaryNote} onPress={() => onChoose({ kind: 'ordinary', waives: '' })}>
          <View className='choice__note'>{invoiceText.ordinaryNote}</View>
        </Radio>
        <Radio
          title={invoiceText.kinds.special} on={special} said={bar ?? invoiceText.specialNote}
          onPress={bar === undefined ? () => onChoose({ kind: 'special', waives: 'exemption' }) : undefined}
        >
          <View className='choice__note'>{bar ?? invoiceText.specialNote}</View>
        </Radio>
      </RadioGroup>
      {special && isWork && (
        <View>
          <Section title={invoiceText.rate} />
          <RadioGroup label={invoiceText.rate}>
            <Radio title={invoiceText.rateReduced} on={waives !== 'reduction'} onPress={() => onChoose({ waives: 'exemption' })} />
            <Radio title={invoiceText.rateFull} on={waives === 'reduction'} said={invoiceText.rateFullNote} onPress={() => onChoose({ waives: 'reduction' })}>
              <View className='choice__note'>{invoiceText.rateFullNote}</View>
            </Radio>
          </RadioGroup>
        </View>
      )}
    </Sheet>
  )
}

function whyNotSpecial(buyer: 'business' | 'person', isOpen: boolean | undefined, quote: InvoiceQuote | undefined): string | undefined {
  if (buyer === 'person') {
    return barWords.buyerIsPerson
  }
  if (isOpen === false) {
    return barWords.notForItem
  }
  return quote?.special.isOpen === false ? wordsOfBar(quote.special.bar ?? 'notForItem') : undefined
}
