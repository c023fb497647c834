import * as v from 'valibot'
import { route } from '#shared/contract/route'
import { GreenPass, ItemId } from '#shared/model/guide'

/** Check before you go: every condition fulfilled and every paper at hand → a pass; else what is missing, and nothing is kept. */
export const makePass = route({
  method: 'POST',
  path: '/passes',
  auth: 'verified',
  once: true,
  summary: '去之前先查一遍，齐了给绿码',
  body: { itemId: ItemId, conditions: v.pipe(v.array(v.pipe(v.string(), v.maxLength(24))), v.maxLength(20)), papers: v.pipe(v.array(v.pipe(v.string(), v.maxLength(24))), v.maxLength(30)) },
  reply: { pass: v.optional(GreenPass), missing: v.object({ conditions: v.array(v.string()), papers: v.array(v.string()) }) },
  errors: ['object.not_found', 'pass.too_many'],
})

export const listMyPasses = route({
  method: 'GET',
  path: '/passes',
  auth: 'verified',
  summary: '我的绿码',
  reply: { items: v.array(GreenPass) },
})
