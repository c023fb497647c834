import { findTemplate } from '../../../bff/platform/notices/find-template'
import { renderNotice } from '../../../bff/platform/notices/render'
import { fieldsPlace } from '../../../bff/platform/notices/tell'
import { unseal } from '../../../bff/platform/privacy/seal'
import { blindIndex } from '../../../bff/platform/privacy/blind-index'
import { personById } from '../../../bff/sandbox/city/demo-people'
import type { House } from '../../support/house'

export interface Told {
  id: string
  template: string
  sort: string
  event: string
  caseId: string | null
  isRead: boolean
  isPushed: boolean
  fields: Record<string, string>
  text: string
  short: string
}

/** Everything a demo person was told, the first thing first; a notice whose words lack a field is a failure. */
export async function toldTo({ ours, world }: House, who: string): Promise<Told[]> {
  const index = blindIndex(world.keys, 'id_number', personById(who).idNumber)
  const rows = await ours.db
    .selectFrom('notice as n')
    .innerJoin('person as p', 'p.id', 'n.person_id')
    .select(['n.id', 'n.template', 'n.version', 'n.sort', 'n.event', 'n.case_id', 'n.read_at', 'n.created_at', 'n.fields_sealed'])
    .where('p.id_number_index', '=', index)
    .orderBy('n.id')
    .execute()
  const pushed = new Set((await ours.db.selectFrom('outbox').select('body').where('kind', '=', 'notice.told').execute()).map(({ body }) => noticeIdIn(body)))
  return rows.map((row) => {
    const template = findTemplate(row.template, row.version)
    const fields = JSON.parse(unseal(world.keys, fieldsPlace(row.id), row.fields_sealed)) as Record<string, string>
    const missing = template.fields.filter((name) => !fields[name])
    if (missing.length > 0) {
      throw new Error(`${template.id} lacks ${missing.join(', ')}`)
    }
    const { text, short } = renderNotice(template, 'zh', fields, { amounts: false, at: row.created_at.getTime() })
    const { sort, event } = row
    return { id: row.id, template: template.id, sort, event, caseId: row.case_id, isRead: row.read_at !== null, isPushed: pushed.has(row.id), fields, text, short }
  })
}

const noticeIdIn = (body: unknown): string => ((typeof body === 'string' ? JSON.parse(body) : body) as { noticeId: string }).noticeId

export const namesOf = (told: readonly Told[]): string[] => told.map(({ template }) => template)
