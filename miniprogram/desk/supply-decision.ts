import type { decideSupplyRequest } from '#shared/contract/supply-desk'
import type { CallInput } from '#shared/contract/route'
import { parseYuan } from '#shared/model/money'
import type { SupplyRequest } from '#shared/model/supply'
import { supplyDesk } from '../text/desk-supply'

export type SupplyDecision = CallInput<typeof decideSupplyRequest>['body']['decision']

interface Typed {
  kind: SupplyDecision['kind']
  grounds: string
  /** amount in yuan or sheets; empty: as asked */
  part: string
}

const SHORTEST = 4

/** What a clerk typed, as the server takes it, or what is wrong with it. */
export function readDecision({ kind: what, asked }: Pick<SupplyRequest, 'kind' | 'asked'>, { kind, grounds, part }: Typed): { decision?: SupplyDecision; faults: Partial<Record<'words' | 'part', string>> } {
  const words = grounds.trim().length < SHORTEST || /[<>]/.test(grounds) ? { words: supplyDesk.wordsShort } : {}
  if (kind === 'refuse' || what === 'appeal' || part.trim() === '') {
    return Object.keys(words).length > 0 ? { faults: words } : { decision: { kind, grounds }, faults: {} }
  }
  const given = what === 'quota' ? { amount: parseYuan(part) } : { count: /^\d{1,4}$/.test(part.trim()) ? Number(part) : undefined }
  const [number, most] = [given.amount ?? given.count, what === 'quota' ? asked.amount : asked.count]
  const faults = { ...words, ...(number === undefined || number < 1 || number > (most ?? 0) ? { part: what === 'quota' ? supplyDesk.wrongAmount : supplyDesk.wrongCount } : {}) }
  return Object.keys(faults).length > 0 ? { faults } : { decision: { kind, grounds, ...(what === 'quota' ? { amount: given.amount } : { count: given.count }) }, faults: {} }
}
