import * as v from 'valibot'
import { route } from '#shared/contract/route'
import { CaseId, PaperId } from '#shared/model/ids'
import { DeliveryWay, InvoiceKind } from '#shared/model/invoice'
import { Fen } from '#shared/model/money'
import { Business, Control, MailAddress, PaperApproval, Quota, SupplyRequest } from '#shared/model/supply'
import { PersonName } from '#shared/model/person'
import { PhoneNumber, PostalAddress } from '#shared/model/message'
import { BusinessCode } from '#shared/model/tax-number'

const words = v.pipe(v.string(), v.trim(), v.minLength(4), v.maxLength(200), v.regex(/^[^\p{C}<>]+$/u))

/** Those whose register names me: legal representative, finance head, invoice clerk (购票员). */
export const listBusinesses = route({
  method: 'GET',
  path: '/businesses',
  auth: 'verified',
  summary: '我能代表哪些经营主体办事',
  reply: { items: v.array(Business) },
  errors: ['core.unavailable'],
})

/** Everything about invoices of one business: its class with reasons, quota, paper, requests. */
export const readSupply = route({
  method: 'GET',
  path: '/businesses/:code/supply',
  auth: 'verified',
  summary: '一户的发票：管理类别和原因、额度、纸质发票、在办的申请',
  params: { code: BusinessCode },
  reply: { business: Business, control: Control, quota: v.optional(Quota), paper: v.array(PaperApproval), requests: v.array(SupplyRequest), postage: Fen },
  errors: ['object.not_found', 'core.unavailable'],
})

/** A higher quota for this month. Decided at once by class, or given to a clerk; always with the rule. */
export const raiseQuota = route({
  method: 'POST',
  path: '/businesses/:code/quota-raises',
  auth: 'verified',
  once: true,
  summary: '申请提高本月开票额度',
  params: { code: BusinessCode },
  body: { amount: v.pipe(Fen, v.check((amount) => amount >= 100_000 && amount <= 100_000_000_000, 'amount.range')), reason: words, paperId: v.optional(PaperId) },
  reply: { request: SupplyRequest },
  errors: ['object.not_found', 'supply.already_open', 'paper.not_found', 'core.unavailable'],
})

export const orderPaper = route({
  method: 'POST',
  path: '/businesses/:code/paper-orders',
  auth: 'verified',
  once: true,
  summary: '申领纸质发票',
  params: { code: BusinessCode },
  body: { kind: InvoiceKind, count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)), delivery: DeliveryWay },
  reply: { request: SupplyRequest },
  errors: ['object.not_found', 'supply.already_open', 'supply.too_many', 'supply.delivery', 'core.unavailable'],
})

/** "This is not right": an appeal against the class or one of its reasons. */
export const appealControl = route({
  method: 'POST',
  path: '/businesses/:code/appeals',
  auth: 'verified',
  once: true,
  summary: '对发票管理类别申诉',
  params: { code: BusinessCode },
  body: { reasonId: v.pipe(v.string(), v.maxLength(64)), text: words, paperIds: v.optional(v.pipe(v.array(PaperId), v.maxLength(6))) },
  reply: { request: SupplyRequest },
  errors: ['object.not_found', 'supply.already_open', 'paper.not_found', 'core.unavailable'],
})

export const readSupplyRequest = route({
  method: 'GET',
  path: '/supply-requests/:requestId',
  auth: 'verified',
  summary: '一件额度、领票或申诉',
  params: { requestId: CaseId },
  reply: { request: SupplyRequest },
  errors: ['object.not_found', 'core.unavailable'],
})

export const withdrawSupplyRequest = route({
  method: 'POST',
  path: '/supply-requests/:requestId/withdrawal',
  auth: 'verified',
  once: true,
  summary: '撤回额度、领票或申诉',
  params: { requestId: CaseId },
  reply: { request: SupplyRequest },
  errors: ['object.not_found', 'case.wrong_state', 'core.unavailable'],
})

/** The paper came and its numbers are right: closes the order. */
export const receivePaper = route({
  method: 'POST',
  path: '/supply-requests/:requestId/receipt',
  auth: 'verified',
  once: true,
  summary: '确认收到纸质发票',
  params: { requestId: CaseId },
  reply: { request: SupplyRequest },
  errors: ['object.not_found', 'case.wrong_state', 'core.unavailable'],
})

/** "It never came": the range is cancelled and packed anew. */
export const reportPaperLost = route({
  method: 'POST',
  path: '/supply-requests/:requestId/loss',
  auth: 'verified',
  once: true,
  summary: '报告纸质发票没有收到',
  params: { requestId: CaseId },
  reply: { request: SupplyRequest },
  errors: ['object.not_found', 'case.wrong_state', 'parcel.not_late', 'core.unavailable'],
})

export const listAddresses = route({
  method: 'GET',
  path: '/addresses',
  auth: 'verified',
  summary: '我的地址簿',
  reply: { items: v.array(MailAddress) },
})

export const addAddress = route({
  method: 'POST',
  path: '/addresses',
  auth: 'verified',
  once: true,
  summary: '添一个收件地址',
  body: { name: PersonName, phone: PhoneNumber, place: PostalAddress, isUsual: v.boolean() },
  reply: { items: v.array(MailAddress), added: CaseId },
  errors: ['address.too_many'],
})

export const removeAddress = route({
  method: 'DELETE',
  path: '/addresses/:addressId',
  auth: 'verified',
  once: { not: 'removing twice is once' },
  summary: '删掉一个收件地址',
  params: { addressId: CaseId },
  reply: { items: v.array(MailAddress) },
  errors: ['object.not_found'],
})
