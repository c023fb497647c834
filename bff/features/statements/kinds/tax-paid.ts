import { sum, yuan } from '#shared/model/money'
import type { RecordTax, TaxPayment } from '#shared/model/record'
import { taxWords } from '../../../platform/documents/words'
import { taxPaymentsOf } from '../../../platform/records/tax-payments'
import type { StatementContent } from '../../../platform/documents/statements'
import type { World } from '../../../world'
import type { Asked } from '../kinds'
import { MOST_ROWS } from '../most-rows'

/** 缴税证明: each tax that was paid within the span, with the treasury's receipt. */
export async function taxPaid(world: World, { personId, idNumber, holder, from, to }: Asked): Promise<StatementContent | undefined> {
  const payments = await taxPaymentsOf(world, { personId, idNumber, from, to }, { limit: MOST_ROWS + 1 })
  const lines = payments.flatMap((payment) => payment.lines.map((line) => ({ payment, line })))
  if (lines.length === 0) {
    return undefined
  }
  const total = sum(payments.map(({ amount }) => amount))
  return {
    kind: 'taxPaid',
    holder,
    idNumber,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    title: '缴税证明',
    source: '重庆市税务局申报征收、国库',
    figures: [{ name: 'total', amount: total }, { name: 'payments', count: payments.length }],
    sums: [['缴款笔数', `${payments.length} 笔`], ['合计', `${yuan(total)} 元`]],
    columns: [{ title: '缴款日期', share: 15 }, { title: '税种', share: 20 }, { title: '为了什么', share: 27 }, { title: '缴款凭证号', share: 22 }, { title: '金额（元）', share: 16, isAmount: true }],
    rows: lines.map(({ payment, line }) => [payment.paidOn, nameOf(line.tax), payment.subject ?? '', payment.receipt?.number ?? '入库途中', yuan(line.amount)]),
    records: lines.map(({ payment, line }) => recordOf(payment, line)),
    remarks: ['本证明只列本人名下已经缴款的税，不含由单位或个人代扣、尚未汇入本人名下的税。'],
  }
}

const nameOf = (tax: RecordTax): string => (tax === 'vehicleTax' ? '车船税' : taxWords[tax])

const recordOf = ({ paidOn, subject, receipt }: TaxPayment, { tax, base, rate, amount }: TaxPayment['lines'][number]) => ({
  paidOn,
  tax,
  ...(subject === undefined ? {} : { subject }),
  ...(base === undefined ? {} : { base }),
  ...(rate === undefined ? {} : { rate }),
  amount,
  ...(receipt ? { receipt: receipt.number, receivedOn: receipt.on } : {}),
})
