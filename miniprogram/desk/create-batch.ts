import * as v from 'valibot'
import type { ReplyOf } from '#shared/contract/route'
import type { syncCounterInvoices } from '#shared/contract/outlets-desk'
import { CounterInvoice, CounterRefusal } from '#shared/model/counter-invoice'
import type { Keep } from '../api/keep'

/** An invoice of the counter that the server has not taken yet, with what it is in words; `why`: it refused. */
const Queued = v.object({ item: CounterInvoice, title: v.string(), why: v.optional(CounterRefusal) })
export type Queued = v.InferOutput<typeof Queued>

type Result = ReplyOf<typeof syncCounterInvoices>['items'][number]

interface Parts {
  storage: Keep
  send: (items: CounterInvoice[]) => Promise<readonly Result[]>
  /** told whenever it changed */
  changed: (queue: readonly Queued[]) => void
}

export interface Batch {
  queue: () => readonly Queued[]
  add: (queued: Queued) => void
  /** the paper is back: the refused one is nobody's */
  drop: (key: string) => void
  /** Sends what waits, under the keys it was made with. @throws what the sending threw; everything stays then */
  sync: () => Promise<{ entered: Result[]; refused: Result[] }>
}

const KEY = 'counter-batch'
/** So many at once: each may ask the police. */
const AT_ONCE = 10

/** Invoices made while the line was down. They lie in the browser until the server has said of each that it is entered. */
export function createBatch({ storage, send, changed }: Parts): Batch {
  let queue = readQueue(storage)
  let running: ReturnType<Batch['sync']> | undefined
  const set = (next: readonly Queued[]): void => {
    queue = next
    storage.write(KEY, next)
    changed(next)
  }
  const note = (results: readonly Result[]): void => {
    const byKey = new Map(results.map((result) => [result.key, result]))
    set(
      queue.flatMap((queued) => {
        const result = byKey.get(queued.item.key)
        return result === undefined ? [queued] : result.result === 'refused' ? [{ ...queued, why: result.why ?? 'barred' }] : []
      }),
    )
  }
  const sync = async (): ReturnType<Batch['sync']> => {
    const done: Result[] = []
    const waiting = (): CounterInvoice[] => queue.filter(({ why }) => why === undefined).map(({ item }) => item)
    for (let items = waiting(); items.length > 0; items = waiting()) {
      const results = await send(items.slice(0, AT_ONCE))
      if (results.length === 0) {
        break
      }
      note(results)
      done.push(...results)
    }
    return { entered: done.filter(({ result }) => result !== 'refused'), refused: done.filter(({ result }) => result === 'refused') }
  }
  return {
    queue: () => queue,
    add: (queued) => set([...queue, queued]),
    drop: (key) => set(queue.filter(({ item, why }) => item.key !== key || why === undefined)),
    // Two who send at once send once; the server would tell them apart anyway.
    sync: () => (running ??= sync().finally(() => (running = undefined))),
  }
}

/** Each entry is read by itself: one that cannot be read keeps no other away. */
function readQueue(storage: Keep): readonly Queued[] {
  const stored = storage.read(KEY)
  return Array.isArray(stored) ? stored.flatMap((one) => { const read = v.safeParse(Queued, one); return read.success ? [read.output] : [] }) : []
}
