import type { CaseTodo } from '#shared/model/case'
import { unseal } from '../privacy/seal'
import type { Parcel } from './channel'
import type { DeliveryRecord } from './delivery-store'
import { findTemplate } from './find-template'
import type { NoticeDesk } from './notice-desk'
import { renderNotice } from './render'
import { readSettings } from './settings-store'
import { fieldsPlace } from './tell'
import { todoOf } from './todo-of'

/** A notice in the person's language and as much of it as they let stand on a lock screen. @returns undefined when it cannot be put into words */
export async function packParcel(desk: NoticeDesk, delivery: DeliveryRecord): Promise<Parcel | undefined> {
  const [settings, todo] = await Promise.all([readSettings(desk.db, delivery.personId), todoOf(desk.db, delivery)])
  const isLetter = delivery.channel === 'letter'
  // What is served on paper is in the language of the law.
  const words = wordsOf(desk, delivery, { language: isLetter ? 'zh' : settings.language, amounts: settings.areAmountsShown || isLetter, todo })
  const { id, noticeId, personId, caseId, accountId, tries, toldAt } = delivery
  return words && { ...words, id, noticeId, personId, caseId, accountId, tryNo: tries + 1, at: toldAt }
}

interface Wanted {
  language: Parcel['language']
  amounts: boolean
  todo: CaseTodo | undefined
}

function wordsOf({ keys, log }: NoticeDesk, delivery: DeliveryRecord, { language, amounts, todo }: Wanted): Pick<Parcel, 'language' | 'rendered' | 'group' | 'caseNumber'> | undefined {
  try {
    const template = findTemplate(delivery.template, delivery.version)
    const fields = JSON.parse(unseal(keys, fieldsPlace(delivery.noticeId), delivery.fieldsSealed)) as Record<string, string>
    const rendered = renderNotice(template, language, fields, { amounts, at: delivery.toldAt.getTime(), ...(todo === undefined ? {} : { todo }) })
    return { language, rendered, group: template.wechat?.group, caseNumber: fields['number'] }
  } catch {
    // It would fail every time, and hold up all that comes after it; what went wrong may quote what the notice says.
    log.error({ deliveryId: delivery.id, template: delivery.template, version: delivery.version }, 'notice cannot be put into words')
    return undefined
  }
}
