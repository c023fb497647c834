import type { Instant } from '#shared/model/day'
import { clockIn, dayIn } from '#shared/model/day'
import type { CertificateContent } from '../certificate-content'

export const NONE = '—'

/** Day and minute in Chongqing. */
export const minute = (at: Instant): string => `${dayIn(Date.parse(at))} ${clockIn(Date.parse(at))}`

export const inFours = (number: string): string => number.replace(/(.{4})(?=.)/g, '$1 ')

/** Three and four: enough to know one's own number again. */
export const maskedId = (idNumber: string): string =>
  idNumber.replace(/^(.{3})(.+)(.{4})$/, (_, head: string, middle: string, tail: string) => head + '*'.repeat(middle.length) + tail)

/** Home with its district, named once. */
export const placeOf = ({ district, home }: CertificateContent): string => (home.startsWith(district) ? home : `${district} ${home}`)

export const deciderOf = ({ decidedBy, decidedAt }: CertificateContent): string =>
  `${decidedBy === 'rules' ? '系统按规则审核' : '税务人员审核'}\n${minute(decidedAt)}`
