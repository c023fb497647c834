import * as v from 'valibot'
import { route } from '#shared/contract/route'
import { CaseLine, Moment } from '#shared/model/case'
import { CaseId } from '#shared/model/ids'

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
