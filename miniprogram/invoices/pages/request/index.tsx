import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { readCase } from '#shared/contract/cases'
import { readInvoiceRequest } from '#shared/contract/invoices'
import type { CaseTodo, Moment } from '#shared/model/case'
import type { CaseId } from '#shared/model/ids'
import type { InvoiceRequest } from '#shared/model/invoice'
import { yuan } from '#shared/model/money'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { useLook } from '../../../state/look'
import { useOnline } from '../../../state/online'
import { useMainSwitch } from '../../../state/subscriptions'
import { useLoaded } from '../../../state/use-loaded'
import { useSoon } from '../../../state/use-soon'
import { waysOut } from '../../../state/ways'
import { inFours } from '../../../text/format'
import { invoiceText, requestText } from '../../../text/invoices'
import { AmountTable } from '../../../ui/amount-table'
import { aria } from '../../../ui/aria'
import { Banner } from '../../../ui/banner'
import { Card } from '../../../ui/card'
import { Fact } from '../../../ui/fact'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageHead } from '../../../ui/page-head'
import { Screen } from '../../../ui/screen'
import { Section } from '../../../ui/section'
import { Skeleton } from '../../../ui/skeleton'
import { Timeline } from '../../../ui/timeline'
import { quoteRows } from '../../quote-words'
import { leadOf, requestSteps } from '../../request-steps'
import { Foot } from './foot'
import { PaperWay } from './paper-way'
import { Withdraw } from './withdraw'

interface Told {
  request: InvoiceRequest
  moments: readonly Moment[]
  /** what waits for the reader */
  todo: CaseTodo | undefined
}

async function load(id: CaseId): Promise<Told> {
  const [{ request }, { case: line, moments }] = await Promise.all([call(readInvoiceRequest, { params: { requestId: id } }), call(readCase, { params: { caseId: id } })])
  return { request, moments, todo: line.todo }
}

/** One request: where it is, what is to be paid, and at the end the invoice. Looks again by itself while it is a matter of seconds. */
export default function RequestPage(): ReactNode {
  const look = useLook()
  const online = useOnline()
  const off = useMainSwitch()
  const id = (useRouter().params['id'] ?? '') as CaseId
  const found = useLoaded(() => load(id))
  const again = () => void found.reload()
  const ready = found.state.kind === 'ready' ? found.state : undefined
  const request = ready?.value.request
  useSoon(isSoon(request), ready?.at ?? 0, again)
  return (
    <Screen
      look={look} offline={!online} bar={{ title: requestText.bar, onBack: go.back }}
      foot={ready && <Foot request={ready.value.request} todo={ready.value.todo} online={online} onAgain={again} />}
    >
      <Page>
        <Loaded state={found.state} skeleton={<Skeleton cards={3} lines={4} />} ways={waysOut(again)} onRetry={again}>
          {(it, at) => (
            <View>
              <View {...aria({ live: 'polite' })}>
                <PageHead title={titleOf(it.request)} lead={leadOf(it.request, at)} />
              </View>
              {off && <Banner tone='wait' {...off} />}
              {it.request.returned && it.request.state === 'returned' && <Banner tone='wait' text={`${requestText.returnedReason}：${it.request.returned.reason}`} />}
              {it.request.refused !== undefined && <Banner tone='late' text={`${requestText.returnedReason}：${it.request.refused}`} />}
              <PaperWay request={it.request} now={at} />
              <What request={it.request} />
              <Section title={requestText.progress} />
              <Timeline steps={requestSteps(it.request, it.moments, at)} />
              {['inReview', 'returned', 'paying'].includes(it.request.state) && <Withdraw id={it.request.id} flat={look.elder} onDone={again} />}
            </View>
          )}
        </Loaded>
      </Page>
    </Screen>
  )
}

/** Money at the cashier or an invoice being issued: seconds. */
const isSoon = (request: InvoiceRequest | undefined): boolean =>
  request?.state === 'issuing' || request?.state === 'sending' || (request?.state === 'paying' && request.bill !== undefined && request.bill.state !== 'open')

function titleOf({ state, invoiceNumber, pickupCode, parcel }: InvoiceRequest): string {
  if (state === 'done' && invoiceNumber === undefined) {
    return requestText.notIssued
  }
  if (state === 'shipping' && pickupCode !== undefined) {
    return requestText.collect
  }
  return state === 'shipping' && parcel?.state === 'delivered' ? requestText.arrived : (requestText.titles[state] ?? requestText.titleElse)
}

function What({ request: { wish, quote, seller, number } }: { request: InvoiceRequest }): ReactNode {
  const { buyer, rent, dealtOn, delivery, kind } = wish
  return (
    <View>
      <Card>
        <Fact label={requestText.buyer} value={buyer.name} />
        <Fact label={requestText.item} value={quote.item.name} />
        {rent && <Fact label={requestText.rent} value={requestText.rentMonths(rent.from.slice(0, 7), rent.months)} />}
        {dealtOn !== undefined && <Fact label={requestText.dealtOn} value={dealtOn} />}
        <Fact label={requestText.amount} value={`${yuan(wish.gross)} ${invoiceText.yuan}`} />
        <Fact label={requestText.taxes} value={quote.total === undefined ? invoiceText.dueUnknown : `${yuan(quote.total)} ${invoiceText.yuan}`} />
        <Fact label={requestText.kind} value={(invoiceText.kinds as Partial<Record<string, string>>)[kind] ?? kind} />
        {delivery.how !== 'electronic' && <Fact label={requestText.delivery} value={invoiceText.deliveries[delivery.how]} />}
        {wish.as !== undefined && <Fact label={requestText.seller} value={seller.name} />}
        <Fact label={requestText.number} value={inFours(number)} />
      </Card>
      {quote.lines.length > 0 && <AmountTable rows={quoteRows(quote.lines)} />}
    </View>
  )
}
