import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'

/**
 * Of a job's query: nobody has told this person of this event yet.
 * @param personId the column that names the person @param event its name, as `tell` gets it
 */
export const notTold = (personId: string, event: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`not exists (select 1 from notice as told where told.person_id = ${sql.ref(personId)} and told.event = ${event})`
