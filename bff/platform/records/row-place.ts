import type { RowPlace } from '../../adapters/core/newest-first'

/** Rows of a page, and one more where there is one. */
export const PAGE = 20

/** `2026-11-02.B2026…` → day or month, and id. */
export function placeOf(cursor: string | undefined): RowPlace | undefined {
  const at = cursor?.indexOf('.') ?? -1
  return cursor === undefined ? undefined : { on: cursor.slice(0, at), id: cursor.slice(at + 1) }
}

/** One row more than a page was read: when it is there, there is more, behind the last of this page. */
export function pageOf<Row>(rows: readonly Row[], place: (row: Row) => RowPlace): { items: Row[]; next?: string } {
  const items = rows.slice(0, PAGE)
  const last = items.at(-1)
  return rows.length > PAGE && last ? { items, next: cursorOf(place(last)) } : { items }
}

const cursorOf = ({ on, id }: RowPlace): string => `${on}.${id}`

/** Newest first; of one day the greater id first, as the databases sort them. */
export const newestFirst = (a: RowPlace, b: RowPlace): number => (a.on === b.on ? compare(b.id, a.id) : compare(b.on, a.on))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
