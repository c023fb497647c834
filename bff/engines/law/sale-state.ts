import type { Day } from '#shared/model/day'
import type { SaleState } from '#shared/model/home'

/** What the register says about the burdens of one home. */
export interface Burdens {
  /** mortgages in force; `transferBanned` when the parties had a transfer ban registered with it */
  mortgages: readonly { bank: string; transferBanned: boolean; since: Day }[]
  /** the seizure in force, if any */
  seizure: { court: string; since: Day } | null
  /** everybody who holds the title */
  owners: readonly unknown[]
}

/**
 * May this home be sold as the register stands?
 * A seizure closes it; so does a registered transfer ban; a plain mortgage does not (带押过户). All co-owners must sign.
 *
 * @law 城市房地产管理法 第三十八条 第二项: seized rights must not be transferred
 * @law 民法典 第四百零六条 (from 2021-01-01): the mortgagor may transfer the mortgaged property unless agreed otherwise;
 *      最高法关于适用民法典有关担保制度的解释 第四十三条: the agreement binds the buyer when it is registered
 * @law 民法典 第三百零一条: disposing of jointly owned property needs the co-owners
 */
export function saleState({ mortgages, seizure, owners }: Burdens): SaleState {
  if (seizure) {
    return { kind: 'closed', why: 'seized', by: seizure.court, since: seizure.since }
  }
  const ban = mortgages.find((mortgage) => mortgage.transferBanned)
  if (ban) {
    return { kind: 'closed', why: 'transferBanned', by: ban.bank, since: ban.since }
  }
  return { kind: 'open', mortgaged: mortgages.length > 0, coOwnersSign: owners.length > 1 }
}
