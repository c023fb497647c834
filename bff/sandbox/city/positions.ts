import type { Complex } from './city-facts'
import type { District } from './districts'
import type { Random } from './random'

/** Millionths of a degree a km, at Chongqing's latitude. */
const EAST = 10_320
const NORTH = 9017

/** Complexes lie within so many km of the middle of their district, and so far from each other. */
const RADIUS = 3
const LEAST = 0.2

type Position = Pick<Complex, 'lng' | 'lat'>

/** So many km from the middle of a district. */
export const positionAt = ({ centre: [lng, lat] }: District, [east, north]: readonly [km: number, km: number]): Position => ({
  lng: Math.round(lng * 1_000_000 + east * EAST),
  lat: Math.round(lat * 1_000_000 + north * NORTH),
})

/** Some place in a district where no other complex stands; a few tries, because it is a sandbox. */
export function somewhere(random: Random, district: District, others: readonly Position[]): Position {
  let place = inCircle(random, district)
  for (let tries = 0; tries < 20 && others.some((other) => km(place, other) < LEAST); tries++) {
    place = inCircle(random, district)
  }
  return place
}

function inCircle(random: Random, district: District): Position {
  for (;;) {
    const [east, north] = [random.next() * 2 - 1, random.next() * 2 - 1]
    if (east ** 2 + north ** 2 <= 1) {
      return positionAt(district, [east * RADIUS, north * RADIUS])
    }
  }
}

const km = (a: Position, b: Position): number => Math.hypot((a.lng - b.lng) / EAST, (a.lat - b.lat) / NORTH)
