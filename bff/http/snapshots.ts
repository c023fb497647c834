import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { InputOf, ReplyIn, Route } from '#shared/contract/route'
import { madeOnce } from '../platform/made-once'
import type { Made } from '../platform/made-once'
import type { World } from '../world'
import { parseReply } from './parse-reply'
import type { Served } from './use-case'

/** An answer as it goes over the wire, made once for everybody who asks within a moment. */
export interface Snapshot {
  /** bytes: what thousands are sent is encoded once */
  plain: Buffer
  zipped: Buffer
  /** of what it says, not of when it was looked at */
  etag: string
  /** when it was so; a reader who has the same content already takes it from the header */
  asOf: string | undefined
}

/** When it was made, by the machine's clock: it is about load, and a test's clock may stand still. */
type Kept = Made<Snapshot, number>

/** More different questions than this are not kept at once; the oldest goes first. */
const MOST = 1000

/**
 * Joins a snapshot route and what makes its answer. However many ask, it is made once in `keepMs` a process.
 */
export function onSnapshot<R extends Route>(
  route: R,
  make: (world: World, input: InputOf<R>) => ReplyIn<R> | Promise<ReplyIn<R>>,
  { keepMs }: { keepMs: number },
): Served {
  const worlds = new WeakMap<World, Map<string, Kept>>()
  return {
    route,
    run: () => Promise.reject(new Error('this route is answered by snapshots')),
    snapshot: (world, input) => {
      const kept = worlds.get(world) ?? new Map<string, Kept>()
      worlds.set(world, kept)
      const key = JSON.stringify([input.params, input.query])
      const now = performance.now()
      const snapshot = madeOnce(kept, key, {
        mark: now,
        isGood: (madeAt) => now - madeAt < keepMs,
        make: async () => snapshotOf(parseReply(route, await make(world, input as InputOf<R>)) as { asOf?: string }),
      })
      dropOldest(kept)
      return snapshot
    },
  }
}

function dropOldest(kept: Map<string, Kept>): void {
  for (const key of kept.keys()) {
    if (kept.size <= MOST) {
      return
    }
    kept.delete(key)
  }
}

function snapshotOf(reply: { asOf?: string }): Snapshot {
  const { asOf, ...said } = reply
  const plain = Buffer.from(JSON.stringify(reply))
  return { plain, zipped: gzipSync(plain), etag: `"${createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 22)}"`, asOf }
}
