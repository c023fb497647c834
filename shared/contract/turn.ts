import * as v from 'valibot'
import { route } from '#shared/contract/route'
import { Turn } from '#shared/model/turn'

/** My ticket while it is alive, else my next appointment; absent: neither. */
export const readMyTurn = route({
  method: 'GET',
  path: '/turn',
  auth: 'verified',
  summary: '我在厅里的下一步：在排的号，或下一个预约',
  reply: { turn: v.optional(Turn) },
})
