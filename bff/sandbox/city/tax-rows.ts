import type { CoreRows } from './core-rows'
import { divide } from './core-rows'
import type { Transfer } from './list-transfers'
import { pastDeedTaxRate, pastTaxBase } from './past-deed-tax'

/** What levy and the treasury hold: the deed tax of every past sale of the digital time, declared, billed, paid. */
export function taxRows(transfers: readonly Transfer[]): Pick<CoreRows, 'levy' | 'treasury'> {
  const rows: Pick<CoreRows, 'levy' | 'treasury'> = { levy: { tax_return: [], declaration: [], bill: [], refund: [] }, treasury: { receipt: [] } }
  for (const transfer of transfers) {
    if (transfer.contractId !== null && transfer.price !== null) {
      addSale(rows, transfer, { contractId: transfer.contractId, price: transfer.price })
    }
  }
  return rows
}

function addSale(rows: Pick<CoreRows, 'levy' | 'treasury'>, transfer: Transfer, sale: { contractId: string; price: number }): void {
  const { home, owners, declaredOn, rank, previous, heldTwoYears } = transfer
  const whole = pastTaxBase(sale.price, { on: declaredOn, isNew: previous === null, heldTwoYears })
  const rate = pastDeedTaxRate({ use: home.use, builtArea: home.builtArea, on: declaredOn, rank })
  divide(whole, owners).forEach((base, at) => {
    const taxpayer = owners[at]?.citizen.idNumber ?? ''
    const number = `${declaredOn.replace(/-/g, '')}${transfer.titleId.slice(1)}${at + 1}`
    const amount = Math.round((base * rate) / 1_000_000)
    const { unitNumber } = home
    rows.levy.declaration.push({
      id: `S${number}`,
      return_id: null,
      bill_id: `B${number}`,
      tax: 'deedTax',
      contract_id: sale.contractId,
      unit_number: unitNumber,
      subject: null,
      taxpayer,
      declared_on: declaredOn,
      base,
      rate,
      home_rank: rank,
      amount,
    })
    rows.levy.bill.push({
      id: `B${number}`,
      return_id: null,
      taxpayer,
      amount,
      issued_on: declaredOn,
      due_on: null,
      state: 'paid',
      paid_on: declaredOn,
    })
    rows.treasury.receipt.push({ number: `5${number}`, bill_id: `B${number}`, amount, received_on: declaredOn })
  })
}
