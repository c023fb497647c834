import type { CoreService, CoreTables } from '../../adapters/core/connect'

/** Rows of every table of every core service, ready to be written. */
export type CoreRows = { [S in CoreService]: { [T in keyof CoreTables[S]]: CoreTables[S][T][] } }

/** Shares of a sum among owners; what does not divide falls to the last, so that the shares add up. */
export function divide(sum: number, shares: readonly { parts: number; of: number }[]): number[] {
  const amounts = shares.map(({ parts, of }) => Math.floor((sum * parts) / of))
  const rest = sum - amounts.reduce((total, amount) => total + amount, 0)
  return amounts.map((amount, at) => (at === amounts.length - 1 ? amount + rest : amount))
}
