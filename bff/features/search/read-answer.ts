import type { readAnswer as route } from '#shared/contract/search'
import type { InputOf, ReplyIn } from '#shared/contract/route'
import { Failure } from '#shared/failure'
import { instant } from '#shared/model/day'
import type { World } from '../../world'
import { knowledgeOf } from './knowledge'
import { ANSWER_SOURCE } from './search-source'
import { tellAnswer, titleOn } from './tell-answer'

/** One answer with the numbers of today. */
export function readAnswer(world: World, { params: { answerId } }: InputOf<typeof route>): ReplyIn<typeof route> {
  const { answers, day } = knowledgeOf(world)
  const known = answers.find(({ id }) => id === answerId)
  if (known === undefined) {
    throw new Failure('object.not_found')
  }
  return { title: titleOn(world.law, day, known), ...tellAnswer(world.law, day, known), asOf: instant(world.now()), source: ANSWER_SOURCE }
}
