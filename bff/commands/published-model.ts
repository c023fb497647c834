import type { Kysely } from 'kysely'
import type { Fen, Ppm } from '#shared/model/money'
import type { Plan } from '../engines/appraisal/plan'
import { recompute } from '../engines/appraisal/recompute'
import type { PublishedLevel } from '../engines/appraisal/recompute'
import type { AssessmentRecord } from '../features/existing-home/assessment-store'
import type { Tables } from '../platform/db/tables'

/** What is published of a version of the price model; it stays when the version retires. */
export interface PublishedModel {
  id: string
  plan: Plan
  base: Fen
  levels: PublishedLevel[]
}

export async function readPublished(db: Kysely<Tables>, id: string): Promise<PublishedModel | undefined> {
  const [model, levels] = await Promise.all([
    db.selectFrom('price_model').select(['plan', 'base']).where('id', '=', id).executeTakeFirst(),
    db.selectFrom('price_effect').select(['table_name as table', 'label', 'ppm']).where('model_id', '=', id).execute(),
  ])
  return (
    model && {
      id,
      plan: JSON.parse(model.plan) as Plan,
      base: model.base as Fen,
      levels: levels.map((level) => ({ ...level, ppm: level.ppm as Ppm })),
    }
  )
}

/** A kept value computed again from what is published: the first difference in words, undefined when it is the same to the fen. */
export function valueAgain(published: PublishedModel | undefined, { home, assessment }: AssessmentRecord): string | undefined {
  if (published?.id !== assessment.model.id) {
    return `model ${assessment.model.id}: not published`
  }
  return recompute({ ...published, home, assessment })
}
