import type { Kysely } from 'kysely'
import type { Tables } from '../db/tables'
import type { Log } from '../telemetry/log'
import type { Metrics } from '../telemetry/metrics'
import { countWaiting, longestDue } from './outbox-store'

interface Desk {
  db: Kysely<Tables>
  log: Log
  metrics: Metrics
  now: () => number
}

const STUCK_MS = 10 * 60_000
const ALARM_MS = 60_000

/** A look at what waits: two gauges, and once a minute an alarm while something due was not worked on for ten minutes. */
export function watchOutbox(desk: Desk): () => Promise<void> {
  let quietUntil = 0
  return async () => {
    const now = desk.now()
    const [waiting, oldest] = await Promise.all([countWaiting(desk.db), longestDue(desk.db, new Date(now))])
    const ageMs = oldest ? now - oldest.due_at.getTime() : 0
    desk.metrics.outboxWaiting.set(waiting)
    desk.metrics.outboxOldest.set(ageMs / 1000)
    if (oldest && ageMs > STUCK_MS && now >= quietUntil) {
      quietUntil = now + ALARM_MS
      desk.log.error({ outboxId: oldest.id, kind: oldest.kind, attempts: oldest.attempts, dueForSeconds: Math.round(ageMs / 1000) }, 'outbox is stuck')
    }
  }
}
