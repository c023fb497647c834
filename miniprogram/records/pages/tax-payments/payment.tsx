import type { ReactNode } from 'react'
import { yuan } from '#shared/model/money'
import type { TaxPayment } from '#shared/model/record'
import { nameOfRecordTax, nameOfWhat, paymentsText as text, recordsText } from '../../../text/records'
import { RecordSheet } from '../../record-sheet'

/** One payment: each of its taxes, for what, when it left and when the treasury had it. */
export function Payment({ payment: { what, subject, lines, amount, paidOn, receipt }, flat, onClose }: { payment: TaxPayment; flat: boolean; onClose: () => void }): ReactNode {
  const facts = [
    [text.what, subject ?? nameOfWhat(what)],
    [text.taxes, lines.map((line) => `${nameOfRecordTax(line.tax)} ${yuan(line.amount)}`).join('\n')],
    [text.amount, recordsText.yuan(yuan(amount))],
    [text.paid, paidOn],
    [text.received, receipt?.on ?? recordsText.onItsWay],
    ...(receipt ? [[text.receipt, receipt.number] as const] : []),
  ] as const
  return <RecordSheet title={text.sheet} facts={facts} flat={flat} onClose={onClose} />
}
