import type { Certificate } from '#shared/model/certificate'
import { yuan } from '#shared/model/money'
import { certificateText } from '../text/certificates'
import { dayAndClock } from '../text/format'
import { nameOfTax } from '../text/tax-names'

interface Told {
  label: string
  value: string
}

/** What stands on a certificate, top to bottom. An invoice names a price, the others taxes. */
export function factsOf(certificate: Certificate): Told[] {
  const { kind, holder, home, total, taxes, paidAt, receivedAt, issuedAt } = certificate
  const invoice = kind === 'invoice'
  const owed = kind === 'tax' ? taxes.filter(({ payable }) => payable > 0) : taxes
  const apart = kind === 'tax' && owed.length > 1
  const named = owed.map(({ tax, payable }) => (apart ? `${nameOfTax(tax)} ${yuan(payable)}` : nameOfTax(tax))).join(apart ? '\n' : '、')
  return [
    { label: invoice ? certificateText.buyer : certificateText.holder, value: holder },
    { label: certificateText.taxes, value: invoice ? '' : named },
    { label: certificateText.home, value: home },
    { label: invoice ? certificateText.price : certificateText.total, value: `${yuan(total)} 元` },
    { label: certificateText.paid, value: paidAt === undefined ? '' : dayAndClock(paidAt) },
    { label: certificateText.received, value: receivedAt === undefined ? '' : dayAndClock(receivedAt) },
    { label: certificateText.issued, value: paidAt === undefined ? dayAndClock(issuedAt) : '' },
  ].filter(({ value }) => value !== '')
}
