import type * as api from '#shared/contract/messages-desk'
import type { ReplyIn } from '#shared/contract/route'
import { Failure } from '#shared/failure'
import { instant } from '#shared/model/day'
import type { CaseId, MessageId } from '#shared/model/ids'
import { actorOf, requireStaff } from '../../http/require-staff'
import type { UseCase } from '../../http/use-case'
import { deliveriesOf } from '../../platform/notices/read-notices'
import { maskName } from '../../platform/privacy/mask'
import { noteReading } from '../../platform/privacy/reveal'
import { unseal } from '../../platform/privacy/seal'
import type { World } from '../../world'
import { isOnDesk, noticesOfCase, unservedNotices } from './desk-notice-store'
import type { DeskNoticeRow } from './desk-notice-store'
import { servedOf, wordsOf } from './message-view'

type Told = ReplyIn<typeof api.listCaseNotices>['items'][number]

const UNSERVED = 50

/** Whom a case was told of, and whether it reached them. What a clerk learns of people this way is written down. */
export const listCaseNotices: UseCase<typeof api.listCaseNotices> = async (world, caller, { params: { caseId } }) => {
  const staff = requireStaff(caller)
  if (!(await isOnDesk(world, caseId, staff.id))) {
    throw new Failure('object.not_found')
  }
  const rows = await noticesOfCase(world.db, caseId)
  const people = new Set(rows.map((row) => row.person_id))
  const log = { at: new Date(world.now()), actor: actorOf(staff), field: 'notice', purpose: 'desk.notices', traceId: caller.traceId }
  await noteReading(world.db, [...people].map((personId) => ({ id: world.newId(), personId, ...log })))
  return { items: await toldOf(world, rows) }
}

/** A queue to work through: masked names and no reading of anybody's case. */
export const listUnserved: UseCase<typeof api.listUnserved> = async (world, caller) => {
  const rows = await unservedNotices(world.db, requireStaff(caller).id, UNSERVED)
  const items = await toldOf(world, rows)
  return { items: items.map((told, at) => ({ ...told, ...caseOf(rows[at]) })) }
}

async function toldOf({ db, keys }: World, rows: readonly DeskNoticeRow[]): Promise<Told[]> {
  const deliveries = await deliveriesOf(db, rows.map(({ id }) => id))
  return rows.map((row) => {
    const { template, words } = wordsOf(keys, row, 'zh')
    const served = servedOf(row)
    return {
      id: row.id as MessageId,
      title: words.title,
      person: maskName(unseal(keys, { table: 'person', column: 'name', row: row.person_id }, row.name_sealed)),
      at: instant(row.created_at.getTime()),
      isRead: row.read_at !== null,
      isLegal: template.isLegal,
      ...(served === undefined ? {} : { served }),
      deliveries: deliveries.get(row.id) ?? [],
    }
  })
}

const caseOf = (row: DeskNoticeRow | undefined): { caseId?: CaseId } => (row?.case_id ? { caseId: row.case_id as CaseId } : {})
