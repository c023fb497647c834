import * as v from 'valibot'
import { route } from '#shared/contract/route'
import { CaseLine, Message, Moment } from '#shared/model/case'
import { CaseId, MessageId } from '#shared/model/ids'

export const listMyCases = route({
  method: 'GET',
  path: '/cases',
  auth: 'verified',
  summary: '我的办件',
  query: { after: v.optional(CaseId) },
  reply: { items: v.array(CaseLine), next: v.optional(CaseId) },
})

export const readCase = route({
  method: 'GET',
  path: '/cases/:caseId',
  auth: 'verified',
  summary: '一个办件和它的进度',
  params: { caseId: CaseId },
  reply: { case: CaseLine, moments: v.array(Moment) },
  errors: ['object.not_found'],
})

export const listMyMessages = route({
  method: 'GET',
  path: '/messages',
  auth: 'verified',
  summary: '我的消息：办件每走一步一条',
  query: { after: v.optional(MessageId) },
  reply: { items: v.array(Message), next: v.optional(MessageId) },
})
