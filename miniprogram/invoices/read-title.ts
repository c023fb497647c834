import * as v from 'valibot'
import { BuyerName } from '#shared/model/invoice'
import { parseTitleQr } from '#shared/model/invoice-qr'
import { PhoneNumber } from '#shared/model/message'
import { TaxNumber } from '#shared/model/tax-number'
import type { InvoiceDraft } from '../state/invoice-draft'

export type DraftBuyer = InvoiceDraft['buyer']

const LABEL = '(?:发票抬头|单位名称|公司名称|购买方名称|名称|抬头|纳税人识别号|统一社会信用代码|税号|姓名|手机号码|手机号|手机|联系电话|电话号码|电话)'
/** At the beginning of a part, or before its colon or number: within a name the same characters belong to it. */
const LABELS = new RegExp(`(?:^|[\\s,，、;；。])${LABEL}\\s*[:：]?|${LABEL}\\s*(?:[:：]|(?=\\d))`, 'g')
const COMPANY = /公司|厂|店|馆|部|中心|合作社|事务所|学校|大学|学院|医院|委员会|局|院|社|行|站|所|队|集团|协会/

/** Who pays, out of whatever was pasted or typed: the text of a title QR, `名称：… 税号：…`, `姓名 手机号`; undefined when there is no name in it. */
export function readTitle(text: string): DraftBuyer | undefined {
  const coded = parseTitleQr(text)
  if (coded) {
    return { kind: 'business', name: coded.name, taxNumber: coded.taxNumber, phone: '' }
  }
  const parts = text.replace(LABELS, ' ').split(/[\s,，、;；。]+/).filter((part) => part !== '')
  const phone = parts.find((part) => v.is(PhoneNumber, part)) ?? ''
  const number = parts.find((part) => part !== phone && /^[0-9A-Za-z]{11,20}$/.test(part)) ?? ''
  const name = parts.filter((part) => part !== phone && part !== number).join('')
  if (name.length < 2) {
    return undefined
  }
  const isBusiness = number.length >= 15 || (number === '' && COMPANY.test(name) && name.length > 3)
  return isBusiness ? { kind: 'business', name, taxNumber: number.toUpperCase(), phone: '' } : { kind: 'person', name, taxNumber: '', phone: phone === '' ? number : phone }
}

/** What is wrong with a buyer; undefined when nothing. */
export function faultOfBuyer({ kind, name, taxNumber, phone }: DraftBuyer): 'buyer' | 'name' | 'company' | 'taxNumber' | 'phone' | undefined {
  if (name === '') {
    return 'buyer'
  }
  if (!v.is(BuyerName[kind], name)) {
    return 'name'
  }
  if (kind === 'business') {
    return taxNumber === '' ? 'company' : v.safeParse(TaxNumber, taxNumber).success ? undefined : 'taxNumber'
  }
  return phone === '' || v.is(PhoneNumber, phone) ? undefined : 'phone'
}

/** `9999****MA6X`. */
export const maskedNumber = (number: string): string => (number.includes('*') || number.length < 12 ? number : `${number.slice(0, 4)}****${number.slice(-4)}`)
/** `138****2206`. */
export const maskedPhone = (phone: string): string => (phone.length === 11 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : phone)
