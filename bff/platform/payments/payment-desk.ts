import type { Kysely } from 'kysely'
import type { Core } from '../../adapters/core/connect'
import type { Cashier } from '../../adapters/partners/cashier'
import type { Tables } from '../db/tables'
import type { Log } from '../telemetry/log'

/** What payments need of the house. */
export interface PaymentDesk {
  db: Kysely<Tables>
  core: Core
  cashier: Cashier
  log: Log
  /** milliseconds since 1970 */
  now: () => number
  newId: () => string
  /** wakes the outbox after a commit */
  nudge: () => void
}
