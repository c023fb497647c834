import { insertRequest } from '../../../bff/platform/invoices/request-store'
import { dayIn } from '../../../shared/model/day'
import { fen } from '../../../shared/model/money'
import type { House } from '../../support/house'
import { newKey } from '../../support/new-key'

/** The request an invoice came from, with its bill paid at the cashier by whoever started the first red letter of the house. */
export async function paidRequest({ world, ours, cashier }: House, number: string, { paid, postage }: { paid: number; postage: number }): Promise<void> {
  const [caseId, billId, at] = [newKey(), newKey(), new Date(world.now())]
  const today = dayIn(at.getTime())
  const { person_id: personId } = await ours.db.selectFrom('case_file').select('person_id').where('kind', '=', 'redLetter').orderBy('id').executeTakeFirstOrThrow()
  await ours.db.transaction().execute((trx) =>
    insertRequest(trx, world.keys, {
      case_id: caseId,
      person_id: personId,
      seller_index: '0'.repeat(64),
      as_code: null,
      capacity: null,
      // All a red letter asks of a request is its bill and its postage.
      content: { quote: { postage } } as never,
      version: 3,
      gross: 1_010_000,
      total: paid,
      dealt_on: today,
      state: 'done',
      held_at: null,
      returned_until: null,
      delivery: 'post',
      outlet_id: null,
      address_id: null,
      pickup_hash: null,
      pickup_sealed: null,
      number,
      numbered_on: today,
      issued_at: at,
      cash: null,
      opened_at: at,
    }),
  )
  await ours.db
    .insertInto('bill')
    .values({ id: billId, case_id: caseId, position: 1, person_id: personId, amount: paid, state: 'paid', due_on: today, order_at: at, ask_at: null, paid_at: at, received_at: null, receipt_number: null })
    .execute()
  const prepay = await world.cashier.createOrder({ id: billId, amount: fen(paid), description: '缴纳税费' })
  expect(await cashier.pay(prepay.package.replace('prepay_id=', ''))).toBe('paid')
}
