import { inYuan } from '#shared/model/money'
import type { RedRecord } from './red-letter-store'

/** What every notice of a red letter says: of which invoice, and how much. */
export const saysOf = ({ original, gross }: Pick<RedRecord, 'original' | 'gross'>): { number: string; amount: string } => ({ number: original, amount: inYuan(gross) })
