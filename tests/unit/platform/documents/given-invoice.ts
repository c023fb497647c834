import type { Day } from '../../../../shared/model/day'
import type { InvoiceNumber } from '../../../../shared/model/invoice'
import { qrOf } from '../../../../shared/model/invoice-qr'
import { fen } from '../../../../shared/model/money'
import type { InvoiceDocument } from '../../../../bff/platform/documents/invoice-document'

/** A craftsman's invoice over 18,500 yuan and 1 %. */
export function givenInvoice(over: Partial<InvoiceDocument> = {}): InvoiceDocument {
  const made: Omit<InvoiceDocument, 'qr'> = {
    number: '26509000000000000042' as InvoiceNumber,
    medium: 'digital',
    kind: 'ordinary',
    issuedOn: '2026-11-30' as Day,
    state: 'valid',
    isProxy: true,
    seller: { name: '牟世功', code: '9999**********0011' },
    buyer: { name: '岚烟苑物业服务有限公司', code: '91350100M000100Y43' },
    item: '*建筑服务*室内装饰',
    itemCode: '3050200000000000000',
    net: fen(1_850_000),
    rate: 10_000,
    tax: fen(18_500),
    gross: fen(1_868_500),
    note: undefined,
    original: undefined,
    reds: [],
    ...over,
  }
  return { ...made, qr: qrOf(made) }
}

export const RED = {
  state: 'valid',
  net: fen(-1_850_000),
  tax: fen(-18_500),
  gross: fen(-1_868_500),
  number: '26508000000000000001' as InvoiceNumber,
  original: '26509000000000000042' as InvoiceNumber,
} as const
