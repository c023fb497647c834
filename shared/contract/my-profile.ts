import * as v from 'valibot'
import { route } from '#shared/contract/route'
import { CreditChallenge, CreditEntry, CreditEntryId, CreditYear } from '#shared/model/credit'
import { PilotHome, PilotRule } from '#shared/model/housing-tax'
import { asOf } from '#shared/model/look-up'
import { Reading, ReadingId } from '#shared/model/reading'
import { RecordCursor } from '#shared/model/record'
import { Business } from '#shared/model/supply'
import { BusinessCode } from '#shared/model/tax-number'

/** Who opened what of me, the newest first. `of` others (the default) leaves out what I looked at myself. */
export const listReadings = route({
  method: 'GET',
  path: '/my/readings',
  auth: 'verified',
  summary: '谁看过我的信息：谁、什么时候、为什么',
  query: { of: v.optional(v.picklist(['others', 'me'])), after: v.optional(ReadingId) },
  reply: { items: v.array(Reading), next: v.optional(ReadingId), ...asOf },
})

/** The pilot property tax (个人住房房产税) for each of my homes. */
export const readHousingTax = route({
  method: 'GET',
  path: '/my/housing-tax',
  auth: 'verified',
  summary: '重庆个人住房房产税试点：我的房子要不要缴',
  reply: { homes: v.array(PilotHome), rules: v.array(PilotRule), ...asOf },
  errors: ['core.unavailable'],
})

export const readBusinessCredit = route({
  method: 'GET',
  path: '/my/business-credit',
  auth: 'verified',
  summary: '企业纳税信用：哪年评几级、扣了哪些分、怎么修复',
  query: { as: BusinessCode },
  reply: { business: Business, years: v.array(CreditYear), ...asOf },
  errors: ['object.not_found', 'core.unavailable'],
})

export const readCredit = route({
  method: 'GET',
  path: '/my/credit',
  auth: 'verified',
  summary: '个人纳税信用：记了什么、谁记的、记到哪天',
  query: { after: v.optional(RecordCursor) },
  reply: { items: v.array(CreditEntry), next: v.optional(RecordCursor), ...asOf },
  errors: ['core.unavailable'],
})

/** "This is not right." An entry can be challenged once; a second time answers with what became of the first. */
export const challengeCredit = route({
  method: 'POST',
  path: '/my/credit/:entryId/challenge',
  auth: 'verified',
  once: true,
  summary: '对一条信用记录提出异议',
  params: { entryId: CreditEntryId },
  body: { text: v.pipe(v.string(), v.trim(), v.minLength(4), v.maxLength(300), v.regex(/^[^\p{C}<>]+$/u)) },
  reply: { challenge: CreditChallenge },
  errors: ['object.not_found', 'core.unavailable'],
})
