import type { readOutletDesk } from '#shared/contract/outlets-desk'
import type { ReplyOf } from '#shared/contract/route'

export type OutletStock = ReplyOf<typeof readOutletDesk>['stock']

/** The next ordinary sheet of the drawer that is not among those just used; undefined: none left. */
export function nextSheet(stock: OutletStock, used: readonly string[]): { code: string; number: string } | undefined {
  for (const { kind, code, first, last } of stock) {
    for (let serial = Number(first); kind === 'ordinary' && serial <= Number(last); serial++) {
      const number = String(serial).padStart(8, '0')
      if (!used.includes(code + number)) {
        return { code, number }
      }
    }
  }
  return undefined
}
