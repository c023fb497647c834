import * as v from 'valibot'
import { route } from '#shared/contract/route'
import { asOf } from '#shared/model/look-up'
import { Outlet, OutletKind } from '#shared/model/supply'

/** Post offices that work for the bureau, windows of tax halls and self-service machines, the nearest first where the reader says where they are. Degrees, rounded by the phone. */
export const listOutlets = route({
  method: 'GET',
  path: '/outlets',
  auth: 'anonymous',
  summary: '取票点（邮政代办点、办税服务厅窗口、自助机）：距离、时间、能办什么、有没有票',
  query: {
    lat: v.optional(v.pipe(v.string(), v.regex(/^\d{2}\.\d{1,4}$/))),
    lng: v.optional(v.pipe(v.string(), v.regex(/^1\d{2}\.\d{1,4}$/))),
    district: v.optional(v.pipe(v.string(), v.maxLength(20))),
    kind: v.optional(OutletKind),
  },
  reply: { items: v.array(Outlet), districts: v.array(v.string()), ...asOf },
})

/** The post's word on a parcel: of an order of paper or of a paper invoice. */
export const noteParcel = route({
  method: 'POST',
  path: '/parcels/notices',
  auth: 'anonymous',
  once: { not: 'the post repeats its notice until it is answered; each step counts once' },
  perMinute: 6000,
  summary: '邮政通知',
  body: { payload: v.pipe(v.string(), v.maxLength(2000)), signature: v.pipe(v.string(), v.maxLength(200)) },
  reply: { taken: v.literal(true) },
  errors: ['parcel.notice_refused'],
})
