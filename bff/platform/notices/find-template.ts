import type { NoticeTemplate } from './template'
import { clockNotices } from './templates/clock'
import { correctionNotices } from './templates/correction'
import { disputeNotices } from './templates/dispute'
import { filingMoney } from './templates/filing-money'
import { filingOffice } from './templates/filing-office'
import { filingRecords } from './templates/filing-records'
import { filingSides } from './templates/filing-sides'
import { hallNotices } from './templates/hall'
import { creditNotices, invoiceNotices } from './templates/invoice'
import { standingNotices } from './templates/standing'

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
  ...creditNotices,
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
