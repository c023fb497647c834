import { sql } from 'kysely'
import type { Kysely, RawBuilder } from 'kysely'
import { findTemplate, noticeTemplates } from '../platform/notices/find-template'
import { LETTER_WAY } from '../platform/notices/letters'
import type { NoticeTemplate } from '../platform/notices/template'
import type { Tables } from '../platform/db/tables'
import { ruled } from './invariant'
import type { Invariant } from './invariant'

/** Its message to ourselves is still to be worked on, or lies with the dead. */
const toldIsOpen = sql`exists (select 1 from outbox o where o.kind = 'notice.told' and o.state <> 'sent' and json_value(o.body, '$.noticeId') = n.id)`
const deliverIsOpen = sql`exists (select 1 from outbox o where o.kind = 'notice.deliver' and o.state <> 'sent' and json_value(o.body, '$.deliveryId') = d.id)`

/** The invariants of notices: a statement each, so that none sees half a change. */
export function noticeInvariants({ db }: { db: Kysely<Tables> }): Invariant[] {
  const pushed = idsWhere(({ ways }) => ways.length > 0)
  const legal = idsWhere(({ isLegal }) => isLegal)
  const rules: [string, RawBuilder<unknown>][] = [
    [
      'every notice that is pushed has its deliveries, or says why not',
      // Whoever did it oneself has read it at that moment, and gets no push.
      sql`select n.id from notice n where n.template in (${pushed}) and (n.read_at is null or n.read_at <> n.created_at or n.template in (${legal}))
        and not exists (select 1 from delivery d where d.notice_id = n.id and d.way <> ${LETTER_WAY}) and not ${toldIsOpen}`,
    ],
    [
      'no notice is under way twice on one of its ways',
      sql`select notice_id as id from delivery where state in ('waiting', 'sending', 'unknown', 'handed', 'delivered') group by notice_id, way having count(*) > 1`,
    ],
    [
      'every delivery under way has its message, and every other its end',
      sql`select d.id from delivery d where (d.state in ('waiting', 'sending', 'unknown') and not ${deliverIsOpen})
        or (d.state in ('delivered', 'refused', 'failed', 'skipped') and d.ended_at is null) or (d.state in ('refused', 'failed', 'skipped') and d.reason is null)`,
    ],
    [
      'every legal notice is served, or waits for paper, or has its letter',
      sql`select n.id from notice n where n.template in (${legal}) and n.served_at is null and n.letter_at is null
        and not exists (select 1 from delivery d where d.notice_id = n.id and d.channel = 'letter') and not ${toldIsOpen}`,
    ],
    [
      'only what is legal is served, once, in a way there is',
      sql`select n.id from notice n where (n.served_at is null) <> (n.served_how is null) or (n.served_at is not null and (n.letter_at is not null or n.template not in (${legal})))`,
    ],
  ]
  return [
    ...ruled(db, rules),
    { name: 'every notice has the version of the template it was made with', offenders: () => withoutTemplate(db) },
  ]
}

const idsWhere = (holds: (template: NoticeTemplate) => boolean): RawBuilder<unknown> =>
  sql.join(['', ...new Set(noticeTemplates.filter(holds).map(({ id }) => id))])

async function withoutTemplate(db: Kysely<Tables>): Promise<string[]> {
  const rows = await db.selectFrom('notice').select(['template', 'version']).distinct().execute()
  return rows.filter(({ template, version }) => !isThere(template, version)).map(({ template, version }) => `${template} ${version}`)
}

function isThere(id: string, version: number): boolean {
  try {
    return findTemplate(id, version).version === version
  } catch {
    // It says so by throwing; here that is the finding.
    return false
  }
}
