import * as v from 'valibot'
import { route } from '#shared/contract/route'
import { asOf } from '#shared/model/look-up'
import { AnswerId, HandOver, Hit, PolicyAnswer, Question } from '#shared/model/search'

/** Matters, look-ups, answers, law, halls and help by everyday words, best first, at most twenty. Nothing about the asker or the words is kept. */
export const searchAll = route({
  method: 'GET',
  path: '/search',
  auth: 'anonymous',
  summary: '一个框搜全部：事项、查询、政策、税法、大厅',
  query: { q: Question },
  reply: { hits: v.array(Hit), ...asOf },
})

/** One answer with its law where it surely fits; else whom to ask, never a guess. */
export const askAnswer = route({
  method: 'GET',
  path: '/answers',
  auth: 'anonymous',
  summary: '问政策：有依据才答，没有把握就转给人',
  query: { q: Question },
  reply: { answer: v.optional(PolicyAnswer), handOver: v.optional(HandOver), ...asOf },
})

/** An answer with the numbers of today's law; `handOver` in its place where the law has moved on and the words do not hold any more. */
export const readAnswer = route({
  method: 'GET',
  path: '/answers/:answerId',
  auth: 'anonymous',
  snapshot: true,
  summary: '一条政策答复',
  params: { answerId: AnswerId },
  reply: { title: v.string(), answer: v.optional(PolicyAnswer), handOver: v.optional(HandOver), ...asOf },
  errors: ['object.not_found'],
})
