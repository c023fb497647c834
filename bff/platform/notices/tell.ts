import type { Transaction } from 'kysely'
import type { Tables } from '../db/tables'
import { putAll } from '../outbox/put'
import type { Keys } from '../privacy/keys'
import { seal } from '../privacy/seal'
import { findTemplate } from './find-template'
import type { NoticeTemplate } from './template'

/** An event as one person is to be told of it. */
export interface Told {
  personId: string
  /** id of a template */
  template: string
  /** names the event: the same one is told to a person once, however often this is called */
  event: string
  caseId?: string
  /** what the texts say; only what may be shown to this very person */
  fields: Readonly<Record<string, string>>
  /** the person did it: it is in the inbox, read, and nothing is pushed; but a legal notice is served like any other */
  isOwn?: boolean
}

interface Desk {
  keys: Keys
  now: () => number
  newId: () => string
}

/** Writes the inbox and, through the outbox, starts what is pushed: in the transaction of the event, so both happen or neither. */
export async function tell(trx: Transaction<Tables>, desk: Desk, told: readonly Told[]): Promise<void> {
  const fresh = await notYetTold(trx, told)
  if (fresh.length === 0) {
    return
  }
  const at = new Date(desk.now())
  const notices = fresh.map((one) => ({ ...one, id: desk.newId(), made: findTemplate(one.template) }))
  await trx
    .insertInto('notice')
    .values(
      notices.map(({ id, personId, made, event, caseId, fields, isOwn }) => ({
        id,
        person_id: personId,
        template: made.id,
        version: made.version,
        event,
        case_id: caseId ?? null,
        sort: made.sort,
        fields_sealed: seal(desk.keys, fieldsPlace(id), JSON.stringify(fields)),
        created_at: at,
        // What has legal effect needs its receipt whoever acted; a record asks for nobody's eye.
        read_at: (isOwn && !made.isLegal) || isRecord(made) ? at : null,
        letter_at: null,
        served_at: null,
        served_how: null,
      })),
    )
    .execute()
  const pushed = notices.filter(({ made, isOwn }) => made.isLegal || (!isOwn && made.ways.length > 0))
  // In a lane: whoever is told of two things is told of the first one first, and the day's pushes are counted one after another.
  const messages = pushed.map(({ id, personId }) => ({ id: desk.newId(), kind: 'notice.told', body: { noticeId: id }, lane: `told/${personId}` }))
  await putAll(trx, messages, at)
}

/** A step of a case that nobody is pushed about: it is there to look up. */
const isRecord = ({ ways, isLegal, trigger }: NoticeTemplate): boolean => ways.length === 0 && !isLegal && 'moments' in trigger

export const fieldsPlace = (noticeId: string) => ({ table: 'notice', column: 'fields', row: noticeId })

/** Jobs look again at what they told of yesterday; whoever changes a case holds its lock and tells of it once. */
async function notYetTold(trx: Transaction<Tables>, told: readonly Told[]): Promise<readonly Told[]> {
  const repeatable = told.filter(({ event }) => !event.startsWith('case/'))
  if (repeatable.length === 0) {
    return told
  }
  const rows = await trx
    .selectFrom('notice')
    .select(['person_id', 'event'])
    .where((eb) => eb.or(repeatable.map(({ personId, event }) => eb.and([eb('person_id', '=', personId), eb('event', '=', event)]))))
    .execute()
  const known = new Set(rows.map((row) => `${row.person_id} ${row.event}`))
  return told.filter(({ personId, event }) => !known.has(`${personId} ${event}`))
}
