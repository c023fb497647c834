import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { reviewInvoiceRequest } from '#shared/contract/invoices-desk'
import type { ReplyOf } from '#shared/contract/route'
import type { InvoiceMeter, InvoiceQuote, InvoiceRequest } from '#shared/model/invoice'
import { yuan } from '#shared/model/money'
import { deskText } from '../text/desk'
import { invoiceDesk } from '../text/desk-invoices'
import { aria } from '../ui/aria'
import { Fact } from '../ui/fact'
import { DataTable } from './data-table'
import { Group } from './group'
import { TaxRows } from './tax-rows'

/** Who asks for what. */
export function InvoiceAsked({ request: { seller, wish, quote } }: { request: InvoiceRequest }): ReactNode {
  const { buyer, rent } = wish
  return (
    <View>
      <Group title={invoiceDesk.asked}>
        <Fact label={invoiceDesk.seller} value={seller.name} />
        {seller.code !== undefined && <Fact label={invoiceDesk.sellerCode} value={seller.code} />}
        <Fact label={invoiceDesk.buyer} value={buyer.kind === 'person' ? `${buyer.name}，${invoiceDesk.buyerPerson}` : buyer.name} />
        {buyer.taxNumber !== undefined && <Fact label={invoiceDesk.buyerCode} value={buyer.taxNumber} />}
        <Fact label={invoiceDesk.item} value={`*${quote.item.group}*${quote.item.name}`} />
        <Fact label={invoiceDesk.gross} value={`${yuan(quote.gross)} ${deskText.yuan}`} />
        {quote.net !== undefined && <Fact label={invoiceDesk.net} value={`${yuan(quote.net)} ${deskText.yuan}`} />}
        {quote.rate !== undefined && <Fact label={invoiceDesk.rate} value={quote.rate === 0 ? invoiceDesk.exempt : `${quote.rate / 10_000}%`} />}
        <Fact label={invoiceDesk.kind} value={invoiceDesk.kinds[wish.kind]} />
        {wish.waives !== undefined && <Fact label={invoiceDesk.waives} value={invoiceDesk.waived[wish.waives]} />}
        {wish.dealtOn !== undefined && <Fact label={invoiceDesk.dealtOn} value={wish.dealtOn} />}
        {wish.note !== undefined && <Fact label={invoiceDesk.note} value={wish.note} />}
        <Fact label={invoiceDesk.delivery} value={invoiceDesk.deliveries[wish.delivery.how]} />
      </Group>
      {rent !== undefined && (
        <Group title={invoiceDesk.rent}>
          <Fact label={invoiceDesk.rent} value={invoiceDesk.rentOf(rent.from, rent.months)} />
          <Fact label={invoiceDesk.place} value={rent.place} />
        </Group>
      )}
    </View>
  )
}

/** Every tax of the invoice, and what is not in their sum. */
export function InvoiceTaxes({ quote: { lines, total, withheld, isLaterReturn } }: { quote: InvoiceQuote }): ReactNode {
  return (
    <View className='paper'>
      <View className='group__title' {...aria({ role: 'heading' })}>{invoiceDesk.taxes}</View>
      <TaxRows lines={lines} total={total} />
      {isLaterReturn && <View className='quiet'>{invoiceDesk.laterReturn}</View>}
      {withheld?.unknown === false && <View className='quiet'>{invoiceDesk.withheld(yuan(withheld.payable))}</View>}
    </View>
  )
}

/** How far the seller is from each threshold. */
export function InvoiceMeters({ meters }: { meters: readonly InvoiceMeter[] }): ReactNode {
  const { name, used, adding, limit } = invoiceDesk.meterColumns
  return (
    <View className='paper'>
      <View className='group__title' {...aria({ role: 'heading' })}>{invoiceDesk.metersTitle}</View>
      <DataTable
        label={invoiceDesk.metersTitle} columns={[{ name }, { name: used, figure: true }, { name: adding, figure: true }, { name: limit, figure: true }]}
        rows={meters.map((meter) => ({ key: meter.kind, cells: [invoiceDesk.meters[meter.kind], yuan(meter.used), yuan(meter.adding), yuan(meter.limit)] }))}
      />
    </View>
  )
}

type Before = Pick<ReplyOf<typeof reviewInvoiceRequest>, 'before' | 'isSameBuyerBefore'>

/** What the seller had issued in twelve months. */
export function InvoicesBefore({ before, isSameBuyerBefore }: Before): ReactNode {
  const { issuedOn, buyer, item, gross } = invoiceDesk.beforeColumns
  const title = before.length === 0 ? invoiceDesk.beforeNone : invoiceDesk.beforeTitle(before.length)
  return (
    <View className='paper'>
      <View className='group__title' {...aria({ role: 'heading' })}>{title}</View>
      <View className='quiet'>{isSameBuyerBefore ? invoiceDesk.sameBuyer : invoiceDesk.newBuyer}</View>
      {before.length > 0 && (
        <DataTable
          label={title} columns={[{ name: issuedOn }, { name: buyer }, { name: item }, { name: gross, figure: true }]}
          rows={before.map((one) => ({ key: one.number, cells: [one.issuedOn, one.buyer, one.item, yuan(one.gross)] }))}
        />
      )}
    </View>
  )
}
