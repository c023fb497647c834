import type { Kysely } from 'kysely'
import { runAgain } from '../db/connect'
import type { Tables } from '../db/tables'
import type { Log } from '../telemetry/log'
import type { Metrics } from '../telemetry/metrics'
import { collectMarks } from './collect-marks'
import { claim, finish, keepLease, postpone, setAside } from './outbox-store'
import type { Claimed } from './outbox-store'
import { Permanent } from './permanent'

/** Works one message. Delivery is at least once: a handler must be idempotent by the message's ids. A throw means later again, `Permanent` never. */
export type Handler = (message: { id: string; body: Record<string, string> }) => Promise<void>

interface Desk {
  db: Kysely<Tables>
  log: Log
  metrics: Metrics
  now: () => number
}

interface DispatchOptions {
  owner: string
  /** how many are worked on at the same time */
  batch?: number
  leaseMs?: number
  maxAttempts?: number
  /** told whenever ends were written: the next of their lanes may go, and what their handlers put may be due */
  onEnded?: () => void
}

export interface Dispatcher {
  /** Begins as many due messages as there is room for, and does not wait for their ends. `seen`: also those that others were quicker to take. */
  round: () => Promise<{ seen: number; begun: number }>
  /** Waits for what was begun. */
  close: () => Promise<void>
}

/** One round to its end: leases due messages, runs their handlers, marks what became of each. @returns how many it worked on */
export async function dispatch(desk: Desk, handlers: Readonly<Record<string, Handler>>, options: DispatchOptions): Promise<number> {
  const dispatcher = openDispatcher(desk, handlers, options)
  try {
    return (await dispatcher.round()).begun
  } finally {
    await dispatcher.close()
  }
}

/**
 * Keeps up to `batch` messages in flight: one that hangs costs its own place, not the others' turn.
 * A worker that dies leaves its leases to run out; another takes the messages up. The living renew theirs, so they are short.
 */
export function openDispatcher(desk: Desk, handlers: Readonly<Record<string, Handler>>, options: DispatchOptions): Dispatcher {
  const { owner, batch = 20, leaseMs = LEASE_MS, maxAttempts = MAX_ATTEMPTS, onEnded = () => undefined } = options
  /** begun, and the end not written yet */
  const held = new Set<string>()
  const running = new Set<Promise<void>>()
  const ended = (ids: readonly string[]): void => {
    ids.forEach((id) => held.delete(id))
    onEnded()
  }
  const marks = collectMarks((ids) => markSent(desk, ids, owner).finally(() => ended(ids)))
  const renewal = keepRenewing(desk, held, owner, leaseMs)
  const begin = (message: Claimed): void => {
    held.add(message.id)
    const end: Promise<void> = work(desk, handlers[message.kind], message, { owner, maxAttempts }).then((isSent) => {
      running.delete(end)
      if (isSent) {
        marks.add(message.id, running.size === 0)
      } else {
        ended([message.id])
      }
    })
    running.add(end)
  }
  return {
    round: async () => {
      if (running.size >= batch) {
        await Promise.race(running)
      }
      const { seen, got } = await claim(desk.db, { owner, batch: batch - running.size, now: desk.now(), leaseMs })
      // When the whole process stood still, its leases ran out: what it holds it may get again, and works on already.
      const fresh = got.filter(({ id }) => !held.has(id))
      fresh.forEach(begin)
      return { seen, begun: fresh.length }
    },
    close: async () => {
      await Promise.all(running)
      await marks.close()
      clearInterval(renewal)
    },
  }
}

function keepRenewing(desk: Desk, held: ReadonlySet<string>, owner: string, leaseMs: number): NodeJS.Timeout {
  const renewal = setInterval(() => {
    if (held.size > 0) {
      // A renewal that fails only lets somebody else begin too, and every handler bears that.
      keepLease(desk.db, [...held], owner, new Date(desk.now() + leaseMs)).catch(() => undefined)
    }
  }, leaseMs / 3)
  return renewal.unref()
}

/** @returns whether it is done and only the mark is missing */
async function work(desk: Desk, handler: Handler | undefined, message: Claimed, limits: { owner: string; maxAttempts: number }): Promise<boolean> {
  try {
    if (!handler) {
      throw new Error(`no handler for ${message.kind}`)
    }
    await handler({ id: message.id, body: message.body })
    return true
  } catch (error) {
    // Whatever went wrong, the message stays: later again, or set aside when it cannot or never does work.
    await noteFailure(desk, message, limits, error).catch((lost: unknown) => leaveToLease(desk, lost))
    return false
  }
}

async function noteFailure(desk: Desk, message: Claimed, { owner, maxAttempts }: { owner: string; maxAttempts: number }, error: unknown): Promise<void> {
  const reason = error instanceof Error ? error.message : 'unknown'
  const isRefused = error instanceof Permanent
  if (!isRefused && message.attempts + 1 < maxAttempts) {
    await postpone(desk.db, message, owner, desk.now() + backOffMs(message.attempts), reason)
    return
  }
  const state = isRefused ? 'refused' : 'dead'
  await setAside(desk.db, message, { state, owner, at: new Date(desk.now()), reason })
  desk.metrics.outboxSetAside.inc({ kind: message.kind, state })
  desk.log.error({ outboxId: message.id, kind: message.kind, state, reason }, 'message set aside')
}

const markSent = (desk: Desk, ids: readonly string[], owner: string): Promise<void> =>
  runAgain(() => finish(desk.db, ids, owner, new Date(desk.now()))).catch((error: unknown) => leaveToLease(desk, error))

/** The end of a message could not be written, so it is worked on again when its lease has run out. */
const leaveToLease = (desk: Desk, error: unknown): void => desk.log.warn({ err: { message: String(error) } }, 'end of a message not written')

/** What a citizen waits when a worker was killed with the message in its hands. */
const LEASE_MS = 6000

/** About three days: a core service may be away over a weekend, and its citizens' requests must still arrive. */
const MAX_ATTEMPTS = 450

/** 1 s, 2 s, 4 s … 10 min, each ± a quarter. */
function backOffMs(attempts: number): number {
  return Math.min(1000 * 2 ** attempts, 600_000) * (0.75 + Math.random() / 2)
}
