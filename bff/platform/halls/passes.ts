import type { Transaction } from 'kysely'
import type { Tables } from '../db/tables'
import type { QueueDesk } from './tell-queue'

/** A green pass with what was checked for it. */
export interface PassRecord {
  id: string
  personId: string
  itemId: string
  conditions: readonly string[]
  papers: readonly string[]
  /** milliseconds since 1970 */
  madeAt: number
  endsAt: number
  usedAt: number | undefined
}

/** The pass with these eight signs, whether it still holds or not; undefined: there is none. */
export async function findPass(trx: Transaction<Tables>, desk: QueueDesk, code: string): Promise<PassRecord | undefined> {
  void [trx, desk, code]
  return undefined
}

/**
 * Notes that a counter has seen it.
 * @throws Failure `pass.over` when it was used before, or its time has passed
 */
export async function usePass(trx: Transaction<Tables>, desk: QueueDesk, pass: PassRecord, staffId: string): Promise<void> {
  void [trx, desk, pass, staffId]
}
