import type { Core } from '../../../bff/adapters/core/connect'
import type { LedgerInvoice } from '../../../bff/adapters/core/invoice-ledger'
import { issueInvoice } from '../../../bff/adapters/core/invoice-ledger'
import { ofLiu } from '../../../bff/sandbox/city/demo-businesses'
import { personById } from '../../../bff/sandbox/city/demo-people'
import type { Day } from '../../../shared/model/day'
import { fen } from '../../../shared/model/money'

let last = 0

/** An invoice of the craftsman's over 10,100 yuan with VAT, to the company Liu Kaiping issues for. @returns its number */
export async function demoInvoice(core: Core, issuedOn: Day, change: Partial<LedgerInvoice>): Promise<string> {
  const { name, idNumber } = personById('mou-shigong')
  const number = `2650900000009${String(++last).padStart(7, '0')}`
  await issueInvoice(core, {
    number,
    medium: 'digital',
    kind: 'ordinary',
    seller: idNumber,
    sellerName: name,
    buyerName: ofLiu.name,
    buyerCode: ofLiu.code,
    item: '*建筑服务*室内装饰',
    itemCode: undefined,
    amount: fen(1_000_000),
    rate: 10_000,
    tax: fen(10_000),
    note: undefined,
    isProxy: true,
    original: undefined,
    issuedOn,
    ...change,
  })
  return number
}
