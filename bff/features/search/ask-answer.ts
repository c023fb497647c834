import type * as api from '#shared/contract/search'
import { instant } from '#shared/model/day'
import type { UseCase } from '../../http/use-case'
import { knowledgeOf } from './knowledge'
import { ANSWER_SOURCE } from './search-source'
import { sureAnswer } from './sure-answer'
import { handOver, tellAnswer } from './tell-answer'

/** The one answer that surely fits a question; where none does, whom to ask. */
export const askAnswer: UseCase<typeof api.askAnswer> = (world, _caller, { query: { q } }) => {
  const { find, answers, day } = knowledgeOf(world)
  const id = sureAnswer(find, q)
  const known = answers.find((each) => each.id === id)
  const said = known ? tellAnswer(world.law, day, known) : { handOver: handOver('unsure') }
  return Promise.resolve({ ...said, asOf: instant(world.now()), source: ANSWER_SOURCE })
}
