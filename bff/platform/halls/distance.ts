interface Point {
  /** degrees */
  lat: number
  lng: number
}

const EARTH_M = 6_371_000

/** Metres along the surface between two points, by the haversine formula. */
export function distanceM(from: Point, to: Point): number {
  const rad = (degrees: number): number => (degrees * Math.PI) / 180
  const half = (delta: number): number => Math.sin(rad(delta) / 2) ** 2
  const h = half(to.lat - from.lat) + Math.cos(rad(from.lat)) * Math.cos(rad(to.lat)) * half(to.lng - from.lng)
  return Math.round(2 * EARTH_M * Math.asin(Math.min(1, Math.sqrt(h))))
}
