interface Span {
  first: number
  last: number
}

/** What is left of a run of numbers when another is cut out of it: none, one or two pieces. */
export const cutRun = (from: Span, out: Span): Span[] =>
  [
    { first: from.first, last: out.first - 1 },
    { first: out.last + 1, last: from.last },
  ].filter(({ first, last }) => first <= last)

/** Pieces of a run that were not used; `used` in rising order. */
export function unusedOf(run: Span, used: readonly number[]): Span[] {
  const pieces: Span[] = []
  let { first } = run
  for (const number of used) {
    if (number > first) {
      pieces.push({ first, last: number - 1 })
    }
    first = Math.max(first, number + 1)
  }
  return first <= run.last ? [...pieces, { first, last: run.last }] : pieces
}
