import * as v from 'valibot'
import { route } from '#shared/contract/route'
import { Instant } from '#shared/model/day'
import { CaseId, MessageId } from '#shared/model/ids'
import { Delivery, ServedHow } from '#shared/model/message'

const Told = v.object({
  id: MessageId,
  title: v.string(),
  /** masked name */
  person: v.string(),
  at: Instant,
  isRead: v.boolean(),
  isLegal: v.boolean(),
  served: v.optional(v.object({ at: Instant, how: ServedHow })),
  deliveries: v.array(Delivery),
})

export const listCaseNotices = route({
  method: 'GET',
  path: '/staff/cases/:caseId/notices',
  auth: 'clerk:officer',
  summary: '一个办件通知了谁，送到没有',
  params: { caseId: CaseId },
  reply: { items: v.array(Told) },
  errors: ['object.not_found'],
})

export const listUnserved = route({
  method: 'GET',
  path: '/staff/unserved-notices',
  auth: 'clerk:officer',
  summary: '还没送达的税务文书，最早的在前',
  reply: { items: v.array(v.object({ ...Told.entries, caseId: v.optional(CaseId) })) },
})
