import type { Kysely } from 'kysely'
import type { Metrics } from '../telemetry/metrics'
import type { Log } from '../telemetry/log'
import type { Tables } from '../db/tables'
import { claim, finish, giveUp, keepLease, postpone } from './outbox-store'
import type { Claimed } from './outbox-store'

/** Works one message. Delivery is at least once: a handler must be idempotent by the message's ids. */
export type Handler = (message: { id: string; body: Record<string, string> }) => Promise<void>

interface Desk {
  db: Kysely<Tables>
  log: Log
  metrics: Metrics
  now: () => number
}

interface DispatchOptions {
  owner: string
  batch?: number
  leaseMs?: number
  maxAttempts?: number
}

/**
 * One round: lease due messages, run their handlers, mark what became of each. Returns how many it worked on.
 * A worker that dies leaves its lease to run out; another takes the message up. The living renew theirs, so it is short.
 */
export async function dispatch(desk: Desk, handlers: Readonly<Record<string, Handler>>, options: DispatchOptions): Promise<number> {
  const { owner, batch = 20, leaseMs = LEASE_MS, maxAttempts = MAX_ATTEMPTS } = options
  const messages = await claim(desk.db, { owner, batch, now: desk.now(), leaseMs })
  if (messages.length === 0) {
    return 0
  }
  const ids = messages.map(({ id }) => id)
  const renewal = setInterval(() => {
    // A renewal that fails only lets somebody else begin too, and every handler bears that.
    keepLease(desk.db, ids, owner, new Date(desk.now() + leaseMs)).catch(() => undefined)
  }, leaseMs / 3)
  renewal.unref()
  try {
    await Promise.all(messages.map((message) => work(desk, handlers[message.kind], message, owner, maxAttempts)))
  } finally {
    clearInterval(renewal)
  }
  return messages.length
}

async function work(desk: Desk, handler: Handler | undefined, message: Claimed, owner: string, maxAttempts: number): Promise<void> {
  try {
    if (!handler) {
      throw new Error(`no handler for ${message.kind}`)
    }
    await handler({ id: message.id, body: message.body })
  } catch (error) {
    // Whatever went wrong, the message stays: later again, or set aside for a person when it never works.
    const reason = error instanceof Error ? error.message : 'unknown'
    await (message.attempts + 1 >= maxAttempts ? setAside(desk, message, owner, reason) : postpone(desk.db, message, owner, desk.now() + backOffMs(message.attempts), reason))
    return
  }
  await finish(desk.db, message.id, owner, new Date(desk.now()))
}

async function setAside(desk: Desk, message: Claimed, owner: string, reason: string): Promise<void> {
  await giveUp(desk.db, message, owner, new Date(desk.now()), reason)
  desk.metrics.outboxDead.inc({ kind: message.kind })
  desk.log.error({ outboxId: message.id, kind: message.kind, reason }, 'message given up')
}

/** What a citizen waits when a worker was killed with the message in its hands. */
const LEASE_MS = 6000

/** About three days: a core service may be away over a weekend, and its citizens' requests must still arrive. */
const MAX_ATTEMPTS = 450

/** 1 s, 2 s, 4 s … 10 min, each ± a quarter. */
function backOffMs(attempts: number): number {
  return Math.min(1000 * 2 ** attempts, 600_000) * (0.75 + Math.random() / 2)
}
