import type { ReadingRow } from './reading-store'

/** What was opened at once by one actor: one request, or one message sent on. */
export interface Look {
  /** of its newest line */
  id: string
  at: Date
  actor: string
  purpose: string
  fields: string[]
}

/**
 * Lines of the log, newest first, as looks: at most `most` of them. `next`: the last line that is in them, where there are more. A look whose lines lie apart on two
 * pages is told on both; none is lost.
 */
export function looksIn(rows: readonly ReadingRow[], { most, hasMore }: { most: number; hasMore: boolean }): { looks: Look[]; next?: string } {
  const looks = new Map<string, Look>()
  let last: string | undefined
  for (const { id, at, actor, field, purpose, traceId } of rows) {
    const key = `${traceId} ${actor} ${purpose}`
    const look = looks.get(key)
    if (!look && looks.size === most) {
      return { looks: [...looks.values()], ...(last === undefined ? {} : { next: last }) }
    }
    looks.set(key, look ? { ...look, fields: [...new Set([...look.fields, field])] } : { id, at, actor, purpose, fields: [field] })
    last = id
  }
  return { looks: [...looks.values()], ...(hasMore && last !== undefined ? { next: last } : {}) }
}
