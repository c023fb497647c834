/** How a building of the sandbox city is made. Ranges are from the least to the most, both included. */
export interface Shape {
  name: 'walk' | 'slab' | 'tower' | 'garden' | 'apartments'
  /** years in which such buildings were finished */
  built: readonly [number, number]
  floors: readonly [number, number]
  lift: boolean
  /** homes a floor */
  rooms: readonly [number, number]
  /** built area of a home, 0.01 ㎡ */
  area: readonly [number, number]
  /** inner area, percent of the built one */
  inner: readonly [number, number]
}

export const SHAPES: readonly Shape[] = [
  { name: 'walk', built: [1988, 2008], floors: [7, 9], lift: false, rooms: [2, 3], area: [5000, 13_500], inner: [77, 89] },
  { name: 'slab', built: [1996, 2024], floors: [11, 18], lift: true, rooms: [3, 4], area: [6500, 16_500], inner: [77, 87] },
  { name: 'tower', built: [2003, 2024], floors: [24, 33], lift: true, rooms: [4, 6], area: [5000, 14_000], inner: [75, 85] },
  { name: 'garden', built: [2006, 2024], floors: [6, 9], lift: true, rooms: [2, 3], area: [9000, 24_500], inner: [80, 89] },
]

/** Small flats on land for shops and offices: their right ends sooner. */
export const APARTMENTS: Shape = {
  name: 'apartments',
  built: [2004, 2024],
  floors: [14, 26],
  lift: true,
  rooms: [5, 8],
  area: [3400, 9800],
  inner: [75, 83],
}
