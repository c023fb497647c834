import type { DeleteResult } from 'kysely'

const BITE = 5000

/** Deletes until there is nothing left to delete, a bite a statement: no lock is held long, and nothing piles up behind a limit. */
export async function inBites(remove: (limit: number) => Promise<DeleteResult>): Promise<void> {
  for (;;) {
    const { numDeletedRows } = await remove(BITE)
    if (numDeletedRows < BITE) {
      return
    }
  }
}
