/** One row more than a page was read: when it is there, there is more, after the last of this page. */
export function pageOf<Item extends { id: string }>(rows: Item[], size: number): { items: Item[]; next?: Item['id'] } {
  const items = rows.slice(0, size)
  const last = items.at(-1)
  return rows.length > size && last ? { items, next: last.id } : { items }
}
