import * as v from 'valibot'
import { route } from '#shared/contract/route'

/** A clerk signs in: the work WeChat's code and a password. A staff session is never a citizen's. */
export const staffSignIn = route({
  method: 'POST',
  path: '/staff/sessions',
  auth: 'anonymous',
  once: { not: 'a stored reply would keep a token in the clear' },
  perMinute: 60,
  summary: '税务人员登录',
  body: { code: v.pipe(v.string(), v.minLength(1), v.maxLength(128)), password: v.pipe(v.string(), v.minLength(8), v.maxLength(128)) },
  reply: { token: v.string(), name: v.string(), role: v.picklist(['outlet', 'officer', 'reviewer', 'supervisor']) },
  errors: ['staff.refused', 'wechat.code_invalid', 'wechat.code_uncertain', 'wechat.user_blocked', 'wechat.unavailable'],
})

export const staffSignOut = route({
  method: 'DELETE',
  path: '/staff/sessions/mine',
  auth: 'clerk:officer',
  once: { not: 'ending an ended session changes nothing' },
  summary: '税务人员退出',
  reply: { ended: v.literal(true) },
})
