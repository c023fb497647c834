import type { Invoice, InvoiceLine } from '#shared/model/invoice'
import type { Day } from '#shared/model/day'
import { addDays, dayIn } from '#shared/model/day'
import { fen } from '#shared/model/money'
import { issueInvoice } from '../../../bff/adapters/core/invoice-ledger'
import type { LedgerInvoice } from '../../../bff/adapters/core/invoice-ledger'
import { personById } from '../../../bff/sandbox/city/demo-people'
import { ofLiu } from '../../../bff/sandbox/city/demo-businesses'
import type { Answer, House } from '../../support/house'
import { newKey } from '../../support/new-key'

export const MOU = personById('mou-shigong')

/** What the tests do with a folder, through the door. */
export function folderOf(house: House) {
  let count = 0
  const today = (): Day => dayIn(house.world.now())
  /** An invoice of the craftsman for the property managers, in the ledger; 1 % of VAT in it. */
  const enter = async (over: Partial<LedgerInvoice> = {}): Promise<string> => {
    const made: LedgerInvoice = {
      number: `26509${String(900_000 + ++count).padStart(15, '0')}`,
      medium: 'digital',
      kind: 'ordinary',
      seller: MOU.idNumber,
      sellerName: MOU.name,
      buyerName: ofLiu.name,
      buyerCode: ofLiu.code,
      item: '*建筑服务*室内装饰',
      itemCode: '3050200000000000000',
      amount: fen(100_000),
      rate: 10_000,
      tax: fen(1000),
      note: undefined,
      isProxy: true,
      original: undefined,
      issuedOn: addDays(today(), -40),
      ...over,
    }
    await issueInvoice(house.world.core, made)
    return made.number
  }
  const query = (as: string | undefined, more: Record<string, string> = {}): string => new URLSearchParams({ ...more, ...(as === undefined ? {} : { as }) }).toString()
  return {
    today,
    enter,
    /** a red invoice over another in the ledger */
    enterRed: (original: string, gross: number) => enter({ original, amount: fen(-Math.round(gross / 1.01)), tax: fen(Math.round(gross / 1.01) - gross) }),
    list: (token: string, box: string, { as, after }: { as?: string; after?: string } = {}): Promise<Answer<{ items: InvoiceLine[]; next?: string }>> =>
      house.ask('GET', `/invoices?${query(as, { box, ...(after === undefined ? {} : { after }) })}`, { token }),
    read: (token: string, number: string, as?: string): Promise<Answer<{ invoice: Invoice }>> => house.ask('GET', `/invoices/${number}?${query(as)}`, { token }),
    file: (token: string, number: string, form: string, as?: string): Promise<Answer<{ name: string; mime: string; file: string }>> =>
      house.ask('GET', `/invoices/${number}/file?${query(as, { form })}`, { token }),
    send: (token: string, number: string, to: unknown, { as, key = newKey() }: { as?: string; key?: string } = {}): Promise<Answer<{ to: string }>> =>
      house.ask('POST', `/invoices/${number}/sendings`, { token, key, body: { to, ...(as === undefined ? {} : { as }) } }),
    book: (token: string, number: string, as?: string): Promise<Answer<{ isBooked: boolean }>> =>
      house.ask('POST', `/invoices/${number}/booking`, { token, key: newKey(), body: as === undefined ? {} : { as } }),
    check: (token: string | undefined, body: unknown): Promise<Answer<{ result: string; differs: string[]; invoice?: Record<string, unknown> }>> =>
      house.ask('POST', '/invoice-checks', { token, body }),
  }
}
