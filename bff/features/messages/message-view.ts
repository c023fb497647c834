import type { CaseKind, CaseTodo } from '#shared/model/case'
import { instant } from '#shared/model/day'
import type { CaseId, MessageId } from '#shared/model/ids'
import type { Message, MessageSort, NoticeLanguage, ServedHow } from '#shared/model/message'
import { findTemplate } from '../../platform/notices/find-template'
import type { NoticeRow, OwnNoticeRow } from '../../platform/notices/read-notices'
import { renderNotice } from '../../platform/notices/render'
import type { Rendered } from '../../platform/notices/render'
import { fieldsPlace } from '../../platform/notices/tell'
import type { NoticeTemplate } from '../../platform/notices/template'
import type { Keys } from '../../platform/privacy/keys'
import { unseal } from '../../platform/privacy/seal'

interface Worded {
  template: NoticeTemplate
  words: Rendered
}

/** A notice in the words of the version it was made with. Amounts are shown: whoever reads it here has signed in. */
export function wordsOf(keys: Keys, row: NoticeRow, language: NoticeLanguage, todo?: CaseTodo): Worded {
  const template = findTemplate(row.template, row.version)
  const fields = JSON.parse(unseal(keys, fieldsPlace(row.id), row.fields_sealed)) as Record<string, string>
  return { template, words: renderNotice(template, language, fields, { amounts: true, at: row.created_at.getTime(), ...(todo === undefined ? {} : { todo }) }) }
}

/** A line of the inbox, and what else its own page says. */
export function messageView(keys: Keys, row: OwnNoticeRow, language: NoticeLanguage): { message: Message; why: string; isLegal: boolean } {
  const todo = row.todo === null ? undefined : (row.todo as CaseTodo)
  // What waits is said by the latest message of the case; an older one would only repeat it.
  const { template, words } = wordsOf(keys, row, language, row.is_latest === 1 ? todo : undefined)
  const served = servedOf(row)
  const message: Message = {
    id: row.id as MessageId,
    kind: template.id,
    sort: row.sort as MessageSort,
    category: template.category,
    icon: template.icon,
    title: words.title,
    text: words.text,
    at: instant(row.created_at.getTime()),
    isRead: row.read_at !== null,
    // Of a case that is not the reader's (any more) there is nothing to open.
    ...(row.case_id === null || row.kind === null ? {} : { caseId: row.case_id as CaseId, caseKind: row.kind as CaseKind }),
    ...(todo === undefined ? {} : { todo }),
    ...(served === undefined ? {} : { served }),
    isToAcknowledge: template.isLegal && served === undefined,
  }
  return { message, why: words.why, isLegal: template.isLegal }
}

export const servedOf = (row: NoticeRow): Message['served'] =>
  row.served_at === null ? undefined : { at: instant(row.served_at.getTime()), how: row.served_how as ServedHow }
