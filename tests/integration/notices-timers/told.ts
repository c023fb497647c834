import { findTemplate } from '../../../bff/platform/notices/find-template'
import { renderNotice } from '../../../bff/platform/notices/render'
import { fieldsPlace } from '../../../bff/platform/notices/tell'
import { unseal } from '../../../bff/platform/privacy/seal'
import type { House } from '../../support/house'
import { personIdOf } from '../../support/person-id-of'

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
export async function toldTo(house: House, who: string): Promise<Told[]> {
  const { ours, world } = house
  const rows = await ours.db
    .selectFrom('notice')
    .select(['id', 'template', 'version', 'sort', 'event', 'case_id', 'read_at', 'created_at', 'fields_sealed'])
    .where('person_id', '=', await personIdOf(house, who))
    .orderBy('id')
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
