import type { Home, SaleState } from '#shared/model/home'
import { area, fraction } from './format'
import { homesText, saleText } from './my-homes'

/** A home of one's own, or that of a filing, which is never a parking space. */
type Named = Pick<Home, 'complex' | 'building' | 'room'> & Partial<Pick<Home, 'use'>>
type Placed = Pick<Home, 'district' | 'area' | 'floor' | 'floors'> & Partial<Pick<Home, 'use'>>

/** `石榴湾小区 2 幢 12-3`, `南山里车位 B-117`. */
export function titleOf({ use, complex, building, room }: Named): string {
  return use === 'parking' ? `${complex}${homesText.parking} ${room}` : `${complex} ${spaced(building)} ${room}`
}

/** The register writes `2幢`; we put a space between figures and words. */
const spaced = (name: string): string => name.replace(/(\d)(?=\p{Script=Han})/gu, '$1 ')

/** Where and how large, as parts set apart by a dot. */
export function placeOf({ district, use, area: builtArea, floor, floors }: Placed): string[] {
  const level = floor === undefined || use === 'parking' ? [] : [homesText.floor(floor, floors)]
  return [district, ...(use === 'parking' ? [homesText.parking] : []), area(builtArea), ...level]
}

/** Since when and with whom. */
export function titleFacts({ acquiredOn, share, coOwners }: Home): string[] {
  const whole = share.parts === share.of
  const part = whole ? [] : [homesText.yourPart(fraction(share.parts, share.of))]
  const owners = coOwners.length === 0 && whole ? [homesText.alone] : coOwners.length === 0 ? [] : [homesText.withOthers(coOwners.join('、'))]
  return [homesText.acquired(acquiredOn), ...part, ...owners]
}

export interface SaleWords {
  open: boolean
  /** the icon beside it */
  icon: 'info' | 'lock' | 'people' | 'check-round'
  text: string
  /** who closed it and since when; whom to ask */
  closed?: { since: string[]; ask: string }
}

/** May it be sold, in words; a state this version does not know is left to the registry. */
export function saleOf({ sale, coOwners }: Pick<Home, 'sale' | 'coOwners'>): SaleWords {
  if (sale.kind === 'open') {
    return openSale(sale, coOwners.join('、'))
  }
  // The type ends here, the wire does not: a newer server may know a third state.
  if ((sale.kind as string) !== 'closed') {
    return { open: false, icon: 'info', text: saleText.unknown }
  }
  const known: Partial<Record<string, { text: string; ask: string }>> = {
    seized: { text: saleText.seized, ask: saleText.askCourt },
    transferBanned: { text: saleText.transferBanned, ask: saleText.askBank },
  }
  const { text, ask } = known[sale.why] ?? { text: saleText.closedElse, ask: saleText.askElse }
  return { open: false, icon: 'lock', text, closed: { since: [sale.by, saleText.since(sale.since)], ask } }
}

function openSale({ mortgaged, coOwnersSign }: Extract<SaleState, { kind: 'open' }>, names: string): SaleWords {
  const text = coOwnersSign
    ? (mortgaged ? saleText.mortgagedCoOwners : saleText.coOwners)(names)
    : mortgaged ? saleText.mortgaged : saleText.free
  return { open: true, icon: coOwnersSign ? 'people' : 'check-round', text }
}
