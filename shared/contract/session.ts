import * as v from 'valibot'
import { route } from '#shared/contract/route'
import { Instant } from '#shared/model/day'
import { IdNumber } from '#shared/model/id-number'
import { Me, PersonName } from '#shared/model/person'

export const signIn = route({
  method: 'POST',
  path: '/sessions',
  auth: 'anonymous',
  once: { not: 'a stored token would lie in the clear; a WeChat code works once by itself' },
  summary: '微信登录',
  body: { code: v.pipe(v.string(), v.minLength(8), v.maxLength(128), v.regex(/^[\w-]+$/)) },
  reply: { token: v.string(), expiresAt: Instant, me: Me },
  errors: ['wechat.code_invalid', 'wechat.code_uncertain', 'wechat.user_blocked', 'wechat.unavailable'],
})

export const signOut = route({
  method: 'DELETE',
  path: '/sessions/current',
  auth: 'signedIn',
  once: { not: 'ending a session twice is the same as once' },
  summary: '退出登录',
  reply: {},
})

export const readMe = route({
  method: 'GET',
  path: '/me',
  auth: 'signedIn',
  summary: '我的基本信息（脱敏）',
  reply: { me: Me },
})

/** After it succeeds the client signs in anew: a session keeps the level it was opened with (no session fixation). */
export const proveIdentity = route({
  method: 'POST',
  path: '/me/identity',
  auth: 'signedIn',
  once: true,
  summary: '实名认证：姓名和身份证号与公安比对',
  body: { name: PersonName, idNumber: IdNumber },
  reply: { me: Me },
  errors: ['identity.mismatch', 'identity.other_person', 'identity.too_many_tries', 'identity.unavailable'],
})

/** A second proof that it is still the same person: a code to the confirmed phone (二次认证). It goes on with `confirmFresh`. */
export const sendFreshCode = route({
  method: 'POST',
  path: '/sessions/current/code',
  auth: 'verified',
  once: true,
  perMinute: 6,
  summary: '再认一次是本人：给确认过的手机发验证码',
  reply: { masked: v.string(), endsAt: Instant, againAt: Instant },
  errors: ['step_up.no_phone', 'contact.too_many_codes', 'contact.channel_off'],
})

/** The right code opens a new session of level `fresh`, and the old one ends: no old token ever gains rights. At `freshUntil` it is `verified` again. */
export const confirmFresh = route({
  method: 'POST',
  path: '/sessions/fresh',
  auth: 'verified',
  once: { not: 'a stored token would lie in the clear; a code works once by itself' },
  perMinute: 12,
  summary: '用验证码再认一次本人，十分钟内有效',
  body: { code: v.pipe(v.string(), v.trim(), v.regex(/^\d{6}$/, 'contact.code')) },
  reply: { token: v.string(), expiresAt: Instant, freshUntil: Instant, me: Me },
  errors: ['contact.code_wrong', 'contact.code_over'],
})
