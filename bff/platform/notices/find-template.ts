import type { NoticeTemplate } from './template'
import { clockNotices } from './templates/clock'
import { correctionNotices } from './templates/correction'
import { challengeNotices } from './templates/credit-challenge'
import { disputeNotices } from './templates/dispute'
import { familyNotices } from './templates/family'
import { filingMoney } from './templates/filing-money'
import { filingOffice } from './templates/filing-office'
import { filingRecords } from './templates/filing-records'
import { filingSides } from './templates/filing-sides'
import { hallNotices } from './templates/hall'
import { creditNotices, invoiceNotices } from './templates/invoice'
import { invoiceRequestNotices } from './templates/invoice-request'
import { parcelNotices } from './templates/parcel'
import { redLetterNotices } from './templates/red-letter'
import { standingNotices } from './templates/standing'
import { supplyNotices } from './templates/supply'

/** Every version of every notice that ever landed. */
export const noticeTemplates: readonly NoticeTemplate[] = [
  ...filingSides,
  ...filingOffice,
  ...filingMoney,
  ...filingRecords,
  ...clockNotices,
  ...disputeNotices,
  ...correctionNotices,
  ...invoiceNotices,
  ...invoiceRequestNotices,
  ...parcelNotices,
  ...redLetterNotices,
  ...supplyNotices,
  ...creditNotices,
  ...challengeNotices,
  ...familyNotices,
  ...hallNotices,
  ...standingNotices,
]

/** The newest version of a notice, or the one a message was made with. @throws Error when there is none */
export function findTemplate(id: string, version?: number): NoticeTemplate {
  const versions = noticeTemplates.filter((one) => one.id === id && (version === undefined || one.version === version))
  const found = versions.reduce<NoticeTemplate | undefined>((newest, one) => (newest && newest.version > one.version ? newest : one), undefined)
  if (!found) {
    throw new Error(`no notice ${id}${version === undefined ? '' : ` of version ${version}`}`)
  }
  return found
}
