import { sql } from 'kysely'
import type { Kysely, RawBuilder } from 'kysely'
import type { Core } from '../adapters/core/connect'
import type { Tables } from '../platform/db/tables'
import { ANSWER_DAYS, HOLD_DAYS } from '../platform/homes/consent-store'
import { NAMED, ruled } from './invariant'
import type { Invariant, Rule } from './invariant'

interface Audited {
  db: Kysely<Tables>
  core: Core
}

const PAGE = 500

/** From when a consent let the spouse look until when it did no longer. */
const heldAt = (moment: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(c.answered_at <= ${moment} and c.state in ('agreed', 'revoked') and least(c.ends_at, coalesce(c.revoked_at, c.ends_at)) >= ${moment})`

/** Consents of spouses and challenges of entries: a statement each, so that none sees half a change. */
const RULES: readonly Rule[] = [
  [
    'a consent is answered once, holds thirty days from then, and is taken back only after it was given',
    sql`select id from family_consent where (answered_at is null) <> (state = 'asked') or (revoked_at is null) <> (state <> 'revoked') or revoked_at < answered_at or answered_at > ends_at
        or timestampdiff(second, if(state in ('agreed', 'revoked'), answered_at, asked_at), ends_at) <> 86400 * if(state in ('agreed', 'revoked'), ${sql.lit(HOLD_DAYS)}, ${sql.lit(ANSWER_DAYS)})
      union select c.id from family_consent c join person p on p.id = c.asker_id and p.id_number_index = c.giver_index`,
  ],
  [
    'nobody is asked again for a consent while the last question is open or its consent holds',
    sql`select b.id from family_consent b join family_consent c on c.asker_id = b.asker_id and c.giver_index = b.giver_index and c.id < b.id
      where ${heldAt(sql`b.asked_at`)} or (c.asked_at <= b.asked_at and coalesce(c.answered_at, c.ends_at) > b.asked_at)`,
  ],
  [
    'a spouse’s homes were looked at only while the spouse’s consent held',
    sql`select l.id from access_log l join person p on p.id = l.person_id where l.field = 'family.homes' and l.actor like 'spouse:%' and not exists (
        select 1 from family_consent c join account a on a.person_id = c.asker_id
        where c.giver_index = p.id_number_index and a.id = substring(l.actor, 8) and ${heldAt(sql`l.at`)})`,
  ],
  [
    'a challenge has its answer exactly when it is over',
    sql`select id from credit_challenge where (answered_at is null) <> (state in ('sending', 'withBureau')) or (grounds is null) <> (answered_at is null)`,
  ],
  [
    'a challenge that is being sent has its message',
    sql`select h.id from credit_challenge h where h.state = 'sending' and not exists (
        select 1 from outbox o where o.kind = 'credit.challenged' and o.state <> 'sent' and json_value(o.body, '$.challengeId') = h.id)`,
  ],
]

/** What must hold of consents, of looks at a family's homes, and of challenges of credit entries. */
export const recordInvariants = ({ db, core }: Audited): Invariant[] => [
  ...ruled(db, RULES),
  { name: 'every challenge that was handed in is at the bureau, and says what the bureau said', offenders: () => strayChallenges(db, core) },
]

async function strayChallenges(db: Kysely<Tables>, { credit }: Core): Promise<string[]> {
  const stray: string[] = []
  for (let after = ''; stray.length < NAMED; ) {
    const ours = await db.selectFrom('credit_challenge').select(['id', 'entry_id', 'state']).where('id', '>', after).where('state', '<>', 'sending').orderBy('id').limit(PAGE).execute()
    const ids = ours.map(({ id }) => id)
    const theirs = ids.length === 0 ? [] : await credit.selectFrom('entry_challenge').select(['id', 'entry_id', 'answer']).where('id', 'in', ids).execute()
    const known = new Map(theirs.map((row) => [row.id, row]))
    const isStray = ({ id, entry_id: entryId, state }: (typeof ours)[number]): boolean => {
      const at = known.get(id)
      return at?.entry_id !== entryId || (state !== 'withBureau' && at.answer !== state)
    }
    stray.push(...ours.filter(isStray).map(({ id }) => id))
    after = ids.at(-1) ?? ''
    if (ours.length < PAGE) {
      break
    }
  }
  return stray.slice(0, NAMED)
}
