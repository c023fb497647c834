import type { Filing } from '#shared/model/filing'

/** Where a step stands for this side: the seller has two before the other one comes in. */
export const placeIn = (side: Filing['side'] | undefined, step: 3 | 4 | 5): { at: number; of: number } =>
  side === 'buyer' ? { at: step - 2, of: 3 } : { at: step, of: 5 }
