import { ownImprint } from '../../../../bff/platform/documents/imprint'
import type { Instant } from '../../../../shared/model/day'
import { fen, sum } from '../../../../shared/model/money'
import type { TaxLine } from '../../../../shared/model/tax-line'
import { existingHomeTaxes } from '../../../../bff/engines/law/existing-home'
import { loadLaw } from '../../../../bff/load-law'
import type { CertificateContent } from '../../../../bff/platform/documents/certificate-content'
import type { Issued } from '../../../../bff/platform/documents/pdf/certificate-pdf'
import { taxesOf } from '../../../../bff/platform/documents/certificate-content'
import { cost, day, seller, transfer, yuan } from '../../law/given-transfer'

const price = yuan(1_030_000)

/** The lines of a sale as the law computes them: a home held for one year, bought with papers. */
export function lines(payer: 'seller' | 'buyer', given: Parameters<typeof seller>[0] = {}): TaxLine[] {
  const owner = seller({ held: { fullYears: 1 }, incomeMethod: 'actual', cost: cost({ original: yuan(815_000), deedTax: yuan(12_225) }), ...given })
  return existingHomeTaxes(loadLaw(), transfer({ price, sellers: [owner] })).lines.filter((line) => line.payer === payer) as never
}

export function content(given: Partial<CertificateContent> = {}): CertificateContent {
  const made: CertificateContent = {
    kind: 'tax',
    caseId: '0192f5a0-0000-7000-8000-000000000001' as CertificateContent['caseId'],
    caseNumber: '2603011234567897',
    position: 1,
    holder: '周满武',
    idNumber: '999901198001010021',
    home: '石榴湾小区 2幢 12-3',
    district: '沙坪坝区',
    complex: '石榴湾小区',
    deal: { price, signedOn: day('2026-03-01'), contractNumber: 'CQ2026030100012345', net: yuan(1_000_000) },
    lines: lines('seller'),
    total: fen(0),
    paidAt: '2026-03-02T06:31:00.000Z' as Instant,
    receivedAt: '2026-03-02T06:32:00.000Z' as Instant,
    receiptNumber: '350010260302000017',
    decidedAt: '2026-03-01T08:00:00.000Z' as Instant,
    decidedBy: 'rules',
    area: 8000,
    undertakings: [
      { text: '上面的房子、合同和家庭情况属实，价格是双方实际成交的价格，没有另外的合同。', version: 1, signedAt: '2026-03-01T07:58:00.000Z' as Instant },
      { text: '我家（本人和配偶）在重庆的住房，就是上面写的这些。按这个判断能不能免个人所得税。', version: 1, signedAt: '2026-03-01T07:58:00.000Z' as Instant },
    ],
    ...given,
  }
  return { ...made, total: given.total ?? sum(taxesOf(made).map(({ payable }) => payable)) }
}

export const issued = (given: Partial<Issued> = {}): Issued => ({
  number: '5026123456789012',
  verifyCode: '7Q4M2D',
  qr: 'http://127.0.0.1:8080/#/certificates/pages/verify/index?n=5026123456789012&c=7Q4M2D',
  issuedAt: '2026-03-02T06:32:05.000Z' as Instant,
  imprint: ownImprint,
  ...given,
})
