import type * as api from '#shared/contract/my-records'
import { instant } from '#shared/model/day'
import type { DeedTaxRecord } from '#shared/model/record'
import { homeNames } from '../../adapters/core/home-names'
import { deedTaxesOf } from '../../adapters/core/levy-deeds'
import type { DeedTax } from '../../adapters/core/levy-deeds'
import { receiptsFor } from '../../adapters/core/treasury'
import type { UseCase } from '../../http/use-case'
import { PAGE, pageOf, placeOf } from '../../platform/records/row-place'
import { askerOf } from './asker'

export const listDeedTaxes: UseCase<typeof api.listDeedTaxes> = async (world, caller, { query: { after } }) => {
  const { idNumber } = await askerOf(world, caller, 'records.deed-taxes')
  const found = await deedTaxesOf(world.core, { taxpayer: idNumber, after: placeOf(after), limit: PAGE + 1 })
  const { items, next } = pageOf(found, ({ declaredOn, id }) => ({ on: declaredOn, id }))
  const [names, receipts] = await Promise.all([
    homeNames(world.core, items.map(({ unitNumber }) => unitNumber)),
    receiptsFor(world.core, items.flatMap(({ billId }) => billId ?? [])),
  ])
  const byBill = new Map(receipts.map(({ billId, number, receivedOn }) => [billId, { number, on: receivedOn }]))
  return {
    items: items.map((row) => recordOf(row, names.get(row.unitNumber ?? ''), byBill.get(row.billId ?? ''))),
    ...(next === undefined ? {} : { next }),
    asOf: instant(world.now()),
    source: '重庆市税务局申报征收、国库',
  }
}

function recordOf({ id, declaredOn, base, rate, amount, homeRank, contractNumber, paidOn }: DeedTax, home: string | undefined, receipt: DeedTaxRecord['receipt']): DeedTaxRecord {
  return {
    id,
    ...(home === undefined ? {} : { home }),
    declaredOn,
    ...(base === null ? {} : { base }),
    rate,
    amount,
    ...(homeRank === null ? {} : { rank: homeRank }),
    ...(contractNumber === null ? {} : { contractNumber }),
    ...(paidOn === null ? {} : { paidOn }),
    ...(receipt ? { receipt } : {}),
  }
}
