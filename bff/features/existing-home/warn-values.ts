import type { Kysely, Transaction } from 'kysely'
import { addDays, dayIn, instant } from '#shared/model/day'
import { caseFields, openSubject } from '../../platform/cases/case-fields'
import type { Tables } from '../../platform/db/tables'
import { tell } from '../../platform/notices/tell'
import type { World } from '../../world'
import { findAssessment } from './assessment-store'
import { openDisputeOf } from './disputes/dispute-store'
import { eachApart } from '../../platform/jobs/each-apart'
import { lockFiling } from './filing-store'
import { endingInvitations } from './invitation-store'
import { lastDayOf } from './renew-value'

const DAY_MS = 86_400_000
const AT_ONCE = 200
/** How long before its end a value is spoken of, and an invitation. */
const VALUE_DAYS = 7
const INVITATION_MS = DAY_MS
/** A value holds ninety days from the day it was told, so those told between these days ago may soon end. */
const TOLD_DAYS_AGO = { from: 92, to: 82 }

/** Job: a value of an unsigned filing that soon runs out, and an invitation that nobody has taken up, are spoken of in time. */
export async function warnValues(world: World): Promise<void> {
  // Many are old and of no more use, and stay in sight for days: they must not stand before those that end.
  for (let after: string | undefined = ''; after !== undefined; ) {
    const page = await withOldValues(world, after)
    await eachApart(world, page, (trx, { caseId }) => warnOfValue(trx, world, caseId))
    after = page.length < AT_ONCE ? undefined : page.at(-1)?.caseId
  }
  const until = new Date(world.now() + INVITATION_MS)
  const endings = await endingInvitations(world.db, { now: new Date(world.now()), until }, AT_ONCE)
  await eachApart(world, endings, (trx, ending) => warnOfInvitation(trx, world, ending))
}

/** Filings still being signed of which some value is that old and that were not spoken of in these days, a page of them. */
async function withOldValues({ db, now }: World, after: string): Promise<{ caseId: string }[]> {
  const daysAgo = (days: number): Date => new Date(now() - days * DAY_MS)
  const rows = await db
    .selectFrom('assessment as a')
    .innerJoin('case_file as f', 'f.id', 'a.case_id')
    .select('a.case_id')
    .distinct()
    .where('a.made_at', '>=', daysAgo(TOLD_DAYS_AGO.from))
    .where('a.made_at', '<', daysAgo(TOLD_DAYS_AGO.to))
    .where('f.state', '=', 'collecting')
    .where('a.case_id', '>', after)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('notice as n')
            .select('n.id')
            .whereRef('n.case_id', '=', 'a.case_id')
            .where('n.template', '=', 'filing.value-ending')
            .where('n.created_at', '>=', daysAgo(TOLD_DAYS_AGO.from - TOLD_DAYS_AGO.to)),
        ),
      ),
    )
    .orderBy('a.case_id')
    .limit(AT_ONCE)
    .execute()
  return rows.map((row) => ({ caseId: row.case_id }))
}

async function warnOfValue(trx: Transaction<Tables>, world: World, caseId: string): Promise<void> {
  const filing = await lockFiling(trx, world.keys, caseId)
  const kept = filing.snapshot.assessment && (await findAssessment(trx, world.keys, filing.snapshot.assessment.id))
  const today = dayIn(world.now())
  const until = kept && lastDayOf(kept)
  // While the price is disputed nobody can sign in time, and the answer holds anew.
  if (filing.state !== 'collecting' || !until || until < today || until > addDays(today, VALUE_DAYS) || (await openDisputeOf(trx, world.keys, caseId))) {
    return
  }
  const people = filing.parties.flatMap(({ personId }) => (personId === undefined ? [] : [personId]))
  const fields = { ...(await fieldsOf(trx, world, caseId)), until }
  const event = `value-ending/${kept.assessment.id}`
  await tell(trx, world, people.map((personId) => ({ personId, template: 'filing.value-ending', event, caseId, fields })))
}

type Ending = Awaited<ReturnType<typeof endingInvitations>>[number]

async function warnOfInvitation(trx: Transaction<Tables>, world: World, { id, caseId, position, expiresAt }: Ending): Promise<void> {
  const { parties, state } = await lockFiling(trx, world.keys, caseId)
  const invited = parties.find((party) => party.position === position)
  const openerId = parties.find(({ opener }) => opener)?.personId
  if (state !== 'collecting' || invited?.progress !== 'invited' || openerId === undefined) {
    return
  }
  const fields = { ...(await fieldsOf(trx, world, caseId)), side: invited.side, until: instant(expiresAt.getTime()) }
  await tell(trx, world, [{ personId: openerId, template: 'filing.invitation-ending', event: `invitation-ending/${id}`, caseId, fields }])
}

async function fieldsOf(db: Kysely<Tables>, { keys }: World, id: string) {
  const row = await db.selectFrom('case_file').select(['number', 'subject_sealed']).where('id', '=', id).executeTakeFirstOrThrow()
  return caseFields({ number: row.number, subject: openSubject(keys, id, row.subject_sealed) })
}
