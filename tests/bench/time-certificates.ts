import { setTimeout as sleep } from 'node:timers/promises'
import { dayIn } from '#shared/model/day'
import { startWorker } from '../../bff/platform/jobs/worker'
import { work } from '../../bff/work'
import type { House } from '../support/house'
import { handsOf } from '../integration/existing-home/file-with'
import type { Ready } from './prepare-filings'

/** Pays these filings, tells the treasury all at once, and waits for the proofs. @returns seconds from the treasury's word to each certificate */
export async function timeCertificates({ world, cashier, ...house }: House, filings: readonly Ready[]): Promise<number[]> {
  const worker = startWorker(world, work(world))
  const bills = await Promise.all(
    filings.map(async ({ filingId, buyer }) => {
      const { body } = await handsOf({ world, cashier, ...house }, buyer).pay(filingId)
      const orderId = body.prepay.package.replace('prepay_id=', '')
      await cashier.pay(orderId)
      return orderId
    }),
  )
  const { db, core } = world
  const inState = (state: 'paid') => db.selectFrom('bill').select(['id', 'case_id', 'amount']).where('id', 'in', bills).where('state', '=', state).execute()
  let paid = await inState('paid')
  for (; paid.length < bills.length; paid = await inState('paid')) {
    await sleep(50)
  }
  const told = Date.now()
  await core.treasury
    .insertInto('receipt')
    .values(paid.map(({ id, amount }, at) => ({ number: `9000000000000000${String(at).padStart(4, '0')}`, bill_id: id, amount, received_on: dayIn(told) })))
    .execute()
  const cases = paid.map((bill) => bill.case_id)
  const issued = () => db.selectFrom('certificate').select('issued_at').where('case_id', 'in', cases).where('kind', '=', 'tax').execute()
  let proofs = await issued()
  for (; proofs.length < bills.length; proofs = await issued()) {
    await sleep(50)
  }
  await worker.stop()
  return proofs.map(({ issued_at: at }) => (at.getTime() - told) / 1000)
}
