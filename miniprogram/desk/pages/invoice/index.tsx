import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { reviewInvoiceRequest } from '#shared/contract/invoices-desk'
import type { CaseId } from '#shared/model/ids'
import { go } from '../../../api/go'
import { deskText } from '../../../text/desk'
import { invoiceDesk } from '../../../text/desk-invoices'
import { CaseBar, DeskReview } from '../../desk-review'
import { callDesk } from '../../desk-session'
import { InvoiceAsked, InvoiceMeters, InvoicesBefore, InvoiceTaxes } from '../../invoice-asked'
import { InvoiceDecide } from '../../invoice-decide'
import { InvoiceHolds } from '../../invoice-holds'

/** Back to the queue one came from; a review opened from its address has none before it. */
const toQueue = (): void => (Taro.getCurrentPages().length > 1 ? go.back() : go.instead('/desk/pages/invoices/index'))

/** One request: what is asked, what it costs, which rules want a look, what the seller had issued before, and the clerk's word. */
export default function Invoice(): ReactNode {
  const requestId = (useRouter().params['id'] ?? '') as CaseId
  return (
    <DeskReview tab='invoices' caseId={requestId} read={() => callDesk(reviewInvoiceRequest, { params: { requestId } })}>
      {({ request, before, isSameBuyerBefore }, { notices, onChanged }) => (
        <View>
          <CaseBar back={deskText.back} onBack={toQueue} number={request.number} about={`${invoiceDesk.subject} · ${request.quote.item.name}`} />
          <View className='review'>
            <View className='review__rules'>
              <InvoiceHolds holds={request.quote.holds} />
              <InvoiceDecide request={request} onDone={toQueue} onChanged={onChanged} />
            </View>
            <View className='review__facts'><InvoiceAsked request={request} /></View>
            <View className='review__proof'>
              <InvoiceTaxes quote={request.quote} />
              <InvoiceMeters meters={request.quote.meters} />
              <InvoicesBefore before={before} isSameBuyerBefore={isSameBuyerBefore} />
              {notices}
            </View>
          </View>
        </View>
      )}
    </DeskReview>
  )
}
