import type { Transaction } from 'kysely'
import { runAgain } from '../db/connect'
import type { Tables } from '../db/tables'
import type { Handler } from '../outbox/dispatch'
import { isChannelThere } from './channels/open-channels'
import { addDeliveries, addSkipped, countPushes } from './delivery-store'
import { findTemplate, noticeTemplates } from './find-template'
import type { NoticeDesk } from './notice-desk'
import { dueAt, planDelivery, startOfDay } from './plan-delivery'
import type { Plan } from './plan-delivery'
import { readSettings } from './settings-store'
import type { NoticeSettings } from './settings-store'

interface Rule {
  /** when a letter goes out for a legal notice told at this instant */
  letterAt: (toldMs: number) => number
}

const DAY_MS = 86_400_000

/** Handler: a notice lies in the inbox; decides what is pushed of it, and when a legal one counts as served. */
export async function startDelivery(desk: NoticeDesk, { body }: Parameters<Handler>[0], rule: Rule): Promise<void> {
  const notice = await findNotice(desk, body['noticeId'] ?? '')
  if (!notice || notice.delivery_id !== null) {
    return
  }
  const template = findTemplate(notice.template, notice.version)
  const dueMs = dueAt(template, desk.now(), desk.config.quietHours)
  const plan = planDelivery(template, {
    settings: asTold(await readSettings(desk.db, notice.person_id), notice.created_at),
    pushes: template.isCapped ? await pushesOf(desk, notice.person_id, dueMs) : 0,
    isThere: (channel) => isChannelThere(desk, channel),
  })
  const to = { noticeId: notice.id, personId: notice.person_id }
  await runAgain(() =>
    desk.db.transaction().execute(async (trx) => {
      await addDeliveries(trx, desk, to, plan.steps, dueMs)
      if (plan.skipped) {
        await addSkipped(trx, desk, to, plan.skipped)
      }
      await beginService(trx, notice, plan, rule)
    }),
  )
  desk.nudge()
}

/** Nobody is served by a consent they gave after the notice came. */
const asTold = (settings: NoticeSettings, told: Date): NoticeSettings =>
  settings.electronic && settings.electronic.since > told ? { ...settings, electronic: undefined } : settings

type Notice = NonNullable<Awaited<ReturnType<typeof findNotice>>>

const findNotice = ({ db }: NoticeDesk, id: string) =>
  db
    .selectFrom('notice')
    .select(['id', 'person_id', 'template', 'version', 'created_at'])
    .select((eb) => eb.selectFrom('delivery').select('delivery.id').whereRef('delivery.notice_id', '=', 'notice.id').limit(1).as('delivery_id'))
    .where('id', '=', id)
    .executeTakeFirst()

const capped = noticeTemplates.filter(({ isCapped }) => isCapped).map(({ id }) => id)

async function pushesOf({ db }: NoticeDesk, personId: string, dueMs: number): Promise<number> {
  const from = startOfDay(dueMs)
  return countPushes(db, personId, new Date(from), new Date(from + DAY_MS), capped)
}

/** Of legal notices only. Whoever was quicker with the receipt has served it already. */
async function beginService(trx: Transaction<Tables>, { id, created_at: toldAt }: Notice, { service }: Plan, { letterAt }: Rule): Promise<void> {
  if (service !== undefined) {
    await trx
      .updateTable('notice')
      .set(service === 'consent' ? { served_at: toldAt, served_how: 'consent' } : { letter_at: new Date(letterAt(toldAt.getTime())) })
      .where('id', '=', id)
      .where('served_at', 'is', null)
      .execute()
  }
}
