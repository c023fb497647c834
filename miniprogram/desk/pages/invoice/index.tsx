import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { reviewInvoiceRequest } from '#shared/contract/invoices-desk'
import type { CaseId } from '#shared/model/ids'
import { go } from '../../../api/go'
import { useLoaded } from '../../../state/use-loaded'
import { waysOut } from '../../../state/ways'
import { deskText } from '../../../text/desk'
import { invoiceDesk } from '../../../text/desk-invoices'
import { inFours } from '../../../text/format'
import { Loaded } from '../../../ui/loaded'
import { press } from '../../../ui/press'
import { Skeleton } from '../../../ui/skeleton'
import { CaseNotices, useCaseNotices } from '../../case-notices'
import { DeskFrame } from '../../desk-frame'
import { callDesk, useStaff } from '../../desk-session'
import { Enter } from '../../enter'
import { InvoiceAsked, InvoiceMeters, InvoicesBefore, InvoiceTaxes } from '../../invoice-asked'
import { InvoiceDecide } from '../../invoice-decide'
import { InvoiceHolds } from '../../invoice-holds'

/** Back to the queue one came from; a review opened from its address has none before it. */
const toQueue = (): void => (Taro.getCurrentPages().length > 1 ? go.back() : go.instead('/desk/pages/invoices/index'))

/** One request: what is asked, what it costs, which rules want a look, what the seller had issued before, and the clerk's word. */
export default function Invoice(): ReactNode {
  const staff = useStaff()
  const requestId = (useRouter().params['id'] ?? '') as CaseId
  const found = useLoaded(() => callDesk(reviewInvoiceRequest, { params: { requestId } }))
  const notices = useCaseNotices(requestId)
  const again = () => void Promise.all([found.reload(), notices.reload()])
  return (
    <DeskFrame tab='invoices'>
      {staff === undefined && <Enter onEntered={again} />}
      {staff !== undefined && (
        <Loaded state={found.state} skeleton={<Skeleton cards={2} lines={6} />} ways={waysOut(again)} onRetry={again}>
          {(reviewed) => (
            <View>
              <View className='case-bar'>
                <View className='case-bar__back' {...press(toQueue, { role: 'link', label: deskText.back })}>{deskText.back}</View>
                <View className='case-bar__no'>{inFours(reviewed.request.number)}</View>
                <View className='quiet'>{`${invoiceDesk.subject} · ${reviewed.request.quote.item.name}`}</View>
              </View>
              <View className='review'>
                <View className='review__rules'>
                  <InvoiceHolds holds={reviewed.request.quote.holds} />
                  <InvoiceDecide request={reviewed.request} onDone={toQueue} onChanged={found.reload} />
                </View>
                <View className='review__facts'><InvoiceAsked request={reviewed.request} /></View>
                <View className='review__proof'>
                  <InvoiceTaxes quote={reviewed.request.quote} />
                  <InvoiceMeters meters={reviewed.request.quote.meters} />
                  <InvoicesBefore before={reviewed.before} isSameBuyerBefore={reviewed.isSameBuyerBefore} />
                  <CaseNotices notices={notices} />
                </View>
              </View>
            </View>
          )}
        </Loaded>
      )}
    </DeskFrame>
  )
}
