import type { ReplyOf } from '#shared/contract/route'
import type { readOutletDesk, syncCounterInvoices } from '#shared/contract/outlets-desk'
import { parcelInvariants } from '../../../bff/commands/invariants-parcels'
import { PAPER } from '../../../bff/sandbox/city/outlet-facts'
import type { Answer, House } from '../../support/house'
import { newKey } from '../../support/new-key'

/** What the staff of an outlet do, over the wire. */
export function outletHands({ ask }: House, token: string) {
  let next: number = PAPER.ordinary.outlet.from
  /** the next sheet of the drawer of tang-youzhen's outlet */
  const sheet = () => ({ code: PAPER.ordinary.code, number: String(next++).padStart(8, '0') })
  return {
    sheet,
    desk: async () => (await ask<ReplyOf<typeof readOutletDesk>>('GET', '/desk/outlet', { token })).body,
    print: (requestId: string, paper: object = sheet(), key = newKey()) => ask<{ number: string }>('POST', '/desk/outlet/prints', { token, key, body: { requestId, ...paper } }),
    handOver: (code: string, key = newKey()) => ask<{ number: string; title: string }>('POST', '/desk/outlet/hand-overs', { token, key, body: { code } }),
    voidPaper: (number: string, key = newKey()) => ask<{ number: string; refunded: number }>('POST', '/desk/outlet/voids', { token, key, body: { number, areCopiesBack: true } }),
    quote: (body: object) => ask<{ total?: number; isOpen: boolean }>('POST', '/desk/outlet/counter-quotes', { token, body }),
    sync: (items: object[]): Promise<Answer<ReplyOf<typeof syncCounterInvoices>>> => ask('POST', '/desk/outlet/counter-invoices', { token, body: { items } }),
  }
}

export type OutletHands = ReturnType<typeof outletHands>

/** Names of the invariants of paper and parcels that do not hold. */
export async function broken({ world }: House): Promise<string[]> {
  const found = await Promise.all(parcelInvariants(world).map(async ({ name, offenders }) => ((await offenders()).length > 0 ? [name] : [])))
  return found.flat()
}
