import * as v from 'valibot'
import { route } from '#shared/contract/route'
import { CaseLine } from '#shared/model/case'
import { Instant } from '#shared/model/day'
import { Home } from '#shared/model/home'
import { CaseId } from '#shared/model/ids'

export const listMyHomes = route({
  method: 'GET',
  path: '/homes',
  auth: 'verified',
  summary: '登记在我名下的房子',
  reply: { items: v.array(Home), asOf: Instant },
  errors: ['core.unavailable'],
})

/** "One is missing": opens a case that asks the registry to look (登记信息更正). */
export const reportMissingHome = route({
  method: 'POST',
  path: '/homes/corrections',
  auth: 'verified',
  once: true,
  summary: '少了一套房：请登记中心核对',
  body: { address: v.pipe(v.string(), v.trim(), v.minLength(4), v.maxLength(80), v.regex(/^[^\p{C}<>]+$/u)) },
  reply: { case: CaseLine },
  errors: ['report.too_many'],
})

export const withdrawReport = route({
  method: 'POST',
  path: '/homes/corrections/:caseId/withdrawal',
  auth: 'verified',
  once: true,
  summary: '撤回核对请求',
  params: { caseId: CaseId },
  reply: { case: CaseLine },
  errors: ['object.not_found', 'case.wrong_state'],
})
