import type { ReactNode } from 'react'
import type { Bill } from '#shared/model/bill'
import { yuan } from '#shared/model/money'
import type { TaxLine } from '#shared/model/tax-line'
import { noticeText } from '../../../text/payment'
import { nameOfTax } from '../../../text/tax-names'
import { HeroAmount } from '../../../ui/hero-amount'
import { PageHead } from '../../../ui/page-head'

/** The amount, under the name of the tax where it is only one; else what there is instead of an amount. */
export function NoticeHead({ bill: { state, amount }, lines }: { bill: Bill; lines: readonly TaxLine[] }): ReactNode {
  if (state === 'exempt') {
    return <PageHead title={noticeText.zeroTitle} lead={noticeText.zeroLead} />
  }
  if (state === 'void') {
    return <PageHead title={noticeText.voidTitle} lead={noticeText.voidLead} />
  }
  const owed = lines.filter((line) => !line.unknown && line.payable > 0)
  const [only] = owed
  const lead = only !== undefined && owed.length === 1 ? nameOfTax(only.tax) : noticeText.total
  return <HeroAmount lead={state === 'paid' || state === 'received' ? noticeText.paidTitle : lead} amount={yuan(amount)} />
}
