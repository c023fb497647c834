import type { Hall } from '#shared/model/hall'
import { lasting } from '../api/storage'
import { whereAmI } from '../api/where-am-i'
import { createStore, useStore } from '../state/store'
import type { Place } from './best-hall'

/** From where one sets out. A district is remembered; where somebody is stays in memory, and never leaves the phone. */
export type From = { kind: 'district'; district: string } | { kind: 'here'; place: Place }

const KEY = 'from-district'
const kept = lasting.read(KEY)

const from = createStore<From | undefined>(typeof kept === 'string' && kept !== '' ? { kind: 'district', district: kept } : undefined)

export const useFrom = (): From | undefined => useStore(from)

export function fromDistrict(district: string): void {
  lasting.write(KEY, district)
  from.set({ kind: 'district', district })
}

/** Within a tap. False: the phone does not know, or its reader would rather not say. */
export async function fromHere(): Promise<boolean> {
  const here = await whereAmI()
  if (here) {
    from.set({ kind: 'here', place: { lat: Number(here.lat), lng: Number(here.lng) } })
  }
  return here !== undefined
}

/** A district stands for where its hall is. */
export function placeOf(at: From | undefined, halls: readonly Hall[]): Place | undefined {
  return at?.kind === 'district' ? halls.find(({ district }) => district === at.district) : at?.place
}
