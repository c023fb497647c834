import * as v from 'valibot'
import { route } from '#shared/contract/route'
import { VerifyCode } from '#shared/model/certificate'
import { Month } from '#shared/model/record'
import { Statement, StatementKind, StatementNumber, VerifiedStatement } from '#shared/model/statement'

/** A signed statement of what the offices hold about me now. A span of at most ten years, to months that have begun. */
export const issueStatement = route({
  method: 'POST',
  path: '/my/statements',
  auth: 'fresh',
  once: true,
  perMinute: 12,
  summary: '开一份证明：缴税、收入纳税',
  body: { kind: StatementKind, from: v.optional(Month), to: v.optional(Month) },
  reply: { statement: Statement },
  errors: ['statement.nothing', 'statement.too_many', 'core.unavailable'],
})

export const listStatements = route({
  method: 'GET',
  path: '/my/statements',
  auth: 'verified',
  summary: '我开过的证明',
  query: { after: v.optional(StatementNumber) },
  reply: { items: v.array(Statement), next: v.optional(StatementNumber) },
})

/** `pdf`: for people, with the signed form attached; `json`: rows and signature for machines. Base64. */
export const readStatementFile = route({
  method: 'GET',
  path: '/my/statements/:number/file',
  auth: 'fresh',
  perMinute: 30,
  summary: '下载一份证明：PDF 或 JSON',
  params: { number: StatementNumber },
  query: { form: v.picklist(['pdf', 'json']) },
  reply: { name: v.string(), mime: v.string(), content: v.string() },
  errors: ['object.not_found'],
})

/** Is this statement ours, and what does it come to? A wrong code and an unknown number answer alike. */
export const verifyStatement = route({
  method: 'GET',
  path: '/statements/:number/verification',
  auth: 'anonymous',
  perMinute: 15,
  summary: '查验缴税、收入纳税等证明',
  params: { number: StatementNumber },
  query: { code: VerifyCode },
  reply: { statement: VerifiedStatement },
  errors: ['object.not_found'],
})
