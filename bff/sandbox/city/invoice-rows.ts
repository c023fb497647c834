import type { Trader } from './city-facts'
import type { CoreRows } from './core-rows'

/** What the invoice ledger holds: who issues invoices, who acts for them and how much they may, and their past invoices. */
export function invoiceRows(traders: readonly Trader[]): CoreRows['invoiceLedger'] {
  return {
    taxpayer: traders.map(({ code, name, kind, payer, credit, district, registeredOn, responsible }) => ({
      code,
      name,
      kind,
      payer,
      credit,
      district_code: district,
      registered_on: registeredOn,
      responsible: responsible.idNumber,
    })),
    taxpayer_role: traders
      .filter(({ kind }) => kind !== 'individual')
      .flatMap(({ code, responsible, actors }) => [
        { code, id_number: responsible.idNumber, role: 'legal' as const },
        ...actors.map(({ idNumber, role }) => ({ code, id_number: idNumber, role })),
      ]),
    risk_flag: traders.flatMap(({ code, flags }) => flags.map((flag) => ({ ...flag, code, ended_on: null }))),
    quota: traders.flatMap(({ code, quota }) => (quota === null ? [] : [{ code, monthly: quota }])),
    quota_change: [],
    paper_approval: traders.flatMap(({ code, paper }) => paper.map(({ kind, faceLimit, perMonth }) => ({ code, kind, face_limit: faceLimit, per_month: perMonth }))),
    invoice: traders.flatMap(pastInvoices),
  }
}

const pastInvoices = ({ code, name, kind, invoices }: Trader): CoreRows['invoiceLedger']['invoice'] =>
  invoices.map(({ number, buyerName, buyerCode, item, amount, rate, issuedOn }) => ({
    number,
    medium: 'digital' as const,
    kind: 'ordinary' as const,
    seller: code,
    seller_name: name,
    buyer_name: buyerName,
    buyer_code: buyerCode,
    item,
    item_code: null,
    amount,
    rate,
    tax: Math.round((amount * rate) / 1_000_000),
    note: null,
    proxy: Number(kind === 'individual'),
    original: null,
    issued_on: issuedOn,
    booked_on: null,
    voided_on: null,
  }))
