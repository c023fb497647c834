import type { Hit, HitKind } from '#shared/model/search'

/** So many of the best stand first, whatever they are. */
const BEST = 3

/** The best in their order, then the others by kind; a kind whose best fits better comes first. */
export function hitGroups(hits: readonly Hit[]): { best: readonly Hit[]; groups: { kind: HitKind; hits: Hit[] }[] } {
  const rest = hits.slice(BEST)
  const kinds = [...new Set(rest.map(({ kind }) => kind))]
  return { best: hits.slice(0, BEST), groups: kinds.map((kind) => ({ kind, hits: rest.filter((hit) => hit.kind === kind) })) }
}
