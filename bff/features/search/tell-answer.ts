import type { Day } from '#shared/model/day'
import type { AnswerLaw, HandOver, PolicyAnswer } from '#shared/model/search'
import type { Law } from '../../engines/law/law'
import type { ParameterName } from '../../engines/law/parameter-shapes'
import { citedOn, placesIn, toldOn, valueOn } from './answer-text'
import type { Untold } from './answer-text'
import type { KnownAnswer } from './load-answers'

/** Whom one asks where nobody here is sure. */
export const handOver = (why: HandOver['why']): HandOver => ({ why, phone: '12366', page: '/halls/pages/list/index' })

/** An answer with the numbers of the law on a day; where that law does not carry its words any more, whom to ask. */
export function tellAnswer(law: Law, day: Day, known: KnownAnswer): { answer: PolicyAnswer } | { handOver: HandOver } {
  if (known.holds.some((name) => valueOn(law, day, name)?.value !== true)) {
    return { handOver: handOver('changed') }
  }
  const [title, ...text] = [known.title, ...known.text].map((line) => toldOn(law, day, line))
  const untold = [title, ...text].find((line): line is Untold => typeof line === 'object')
  if (untold) {
    return { handOver: handOver(untold.untold) }
  }
  const laws = lawsOf(law, day, known)
  const { id, next } = known
  const confidence = [...CONFIDENCES].reverse().find((each) => laws.some((one) => one.confidence === each)) ?? 'memory'
  return { answer: { id, title: title as string, text: text as string[], laws, validOn: day, confidence, ...(next ? { next } : {}) } }
}

/** The title as it stands on a day, its numbers left out where there are none. */
export function titleOn(law: Law, day: Day, { title }: KnownAnswer): string {
  const told = toldOn(law, day, title)
  return typeof told === 'string' ? told : title.replace(/ *\{[^}]+\} */g, '')
}

const CONFIDENCES = ['official', 'secondary', 'memory'] as const

/** Sources of the numbers, of what must hold, and what the answer itself names; each once. */
function lawsOf(law: Law, day: Day, { title, text, holds, laws }: KnownAnswer): AnswerLaw[] {
  const names = new Set<ParameterName>([...[title, ...text].flatMap((line) => placesIn(line).flatMap(({ parameter }) => parameter ?? [])), ...holds])
  const all = [...[...names].flatMap((name) => citedOn(law, day, name) ?? []), ...laws]
  const isSaid = (one: AnswerLaw, at: number): boolean =>
    all.some(
      (other, place) =>
        place !== at &&
        other.document === one.document &&
        (place < at ? [undefined, other.article].includes(one.article) : one.article === undefined && other.article !== undefined),
    )
  return all.filter((one, at) => !isSaid(one, at))
}
