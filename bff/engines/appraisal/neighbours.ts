import type { Nearness, Plan } from './plan'
import type { DescribedHome, Sales } from './sales'

/** Sales that may stand beside a home, ordered by cells of a grid, with everything that makes them alike in steps. */
export interface Neighbours {
  readonly nearness: Nearness
  readonly cellKm: number
  /** cell → first and one past the last entry */
  readonly cells: ReadonlyMap<number, readonly [number, number]>
  /** place of the entry's sale */
  readonly places: Int32Array
  readonly complexes: Int32Array
  /** `width` numbers an entry: east, north, month, each likeness */
  readonly features: Float64Array
  readonly width: number
  readonly texts: readonly { readonly square: number; readonly codes: Int32Array }[]
}

/** One sale found near a home. */
export interface Near {
  readonly place: number
  /** steps away */
  readonly distance: number
}

/** The home asked about, in the same measures as the entries. */
export interface Spot {
  /** code of the complex, -1: none */
  readonly complex: number
  readonly features: Float64Array
  readonly codes: readonly number[]
}

interface Codes {
  readonly plan: Plan
  /** the code of a text as the sales have it */
  readonly codeOf: (name: string, text: string) => number
}

type NumberOf = (name: string) => number | undefined

/** Cells of one row of the grid, and the cell of the origin: every real cell has a positive number. */
const ROW = 1 << 20
const ORIGIN = ROW * (ROW / 2) + ROW / 2

/** Without a position a complex is a cell by itself. */
const cellOf = (east: number, north: number, complex: number): number =>
  Number.isFinite(east + north) ? ORIGIN + north * ROW + east : -2 - complex

/** Orders the sales at `places` for searching. */
export function neighboursOf(sales: Sales, places: Int32Array, plan: Plan, nearness: Nearness): Neighbours {
  const { cellKm } = plan
  const [east, north, complex] = [sales.number[plan.east], sales.number[plan.north], sales.text[plan.complex]?.codes]
  const grid = (column: Float64Array | undefined, place: number): number => Math.floor((column?.[place] as number) / cellKm)
  const cell = new Float64Array(sales.count)
  places.forEach((place) => (cell[place] = cellOf(grid(east, place), grid(north, place), complex?.[place] ?? -1)))
  const sorted = Int32Array.from(places).sort((a, b) => (cell[a] as number) - (cell[b] as number) || a - b)
  const width = 3 + nearness.likeness.length
  const features = new Float64Array(sorted.length * width)
  const cells = new Map<number, [number, number]>()
  sorted.forEach((place, at) => {
    const span = cells.get(cell[place] as number)
    if (span) {
      span[1] = at + 1
    } else {
      cells.set(cell[place] as number, [at, at + 1])
    }
    features.set(featuresOf((name) => sales.number[name]?.[place], sales.month[place] as number, plan, nearness), at * width)
  })
  const codesOf = (name: string): Int32Array => sorted.map((place) => sales.text[name]?.codes[place] ?? -1)
  const texts = nearness.differs.map(({ text, steps }) => ({ square: steps * steps, codes: codesOf(text) }))
  return { nearness, cellKm, cells, places: sorted, complexes: codesOf(plan.complex), features, width, texts }
}

/** May a sale, or a whole complex, not stand beside the home? */
export type Barred = (place: number, complex: number) => boolean

/** Where a home stands among the entries. */
export function spotOf(home: DescribedHome, month: number, { plan, codeOf }: Codes, { nearness }: Neighbours): Spot {
  const codeIn = (name: string): number => codeOf(name, home.text[name] ?? '')
  const features = Float64Array.from(featuresOf((name) => home.number[name], month, plan, nearness))
  return { features, complex: codeIn(plan.complex), codes: nearness.differs.map(({ text }) => codeIn(text)) }
}

/** A missing number is taken as no difference. */
function featuresOf(numberOf: NumberOf, month: number, { east, north }: Plan, { km, months, likeness }: Nearness): number[] {
  const alike = likeness.map(({ number, per, log }) => {
    const value = numberOf(number) ?? NaN
    return (log ? Math.log(value) : value) / per
  })
  return [(numberOf(east) ?? NaN) / km, (numberOf(north) ?? NaN) / km, month / months, ...alike]
}

interface Search {
  readonly isBarred?: Barred
  /** those of the plan where none are given */
  readonly count?: number
  readonly farthest?: number
}

/** The nearest entries, nearest first. Rings of cells are searched until no nearer one can lie outside. */
export function nearest(of: Neighbours, spot: Spot, { isBarred, count, farthest }: Search): Near[] {
  const { cellKm, cells, nearness } = of
  const [east, north] = [gridAt(of, spot.features[0] as number), gridAt(of, spot.features[1] as number)]
  const found = new Nearest(count ?? nearness.count, farthest ?? nearness.farthest, isBarred)
  const lookInto = (cell: number): void => {
    const span = cells.get(cell)
    if (span) {
      search(of, spot, span, found)
    }
  }
  // Where a position is missing, on either side, a complex still has its own sales.
  lookInto(cellOf(NaN, NaN, spot.complex))
  if (Number.isFinite(east + north)) {
    for (let ring = 0; ((ring - 1) * cellKm) / nearness.km < found.reach; ring++) {
      ringAround(ring).forEach(([x, y]) => lookInto(cellOf(east + x, north + y, -1)))
    }
  }
  return nearOf(of, found)
}

/** Every wanted entry however far off, nearest first. */
export function picked(of: Neighbours, spot: Spot, isWanted: Barred): Near[] {
  const found = new Nearest(of.places.length, Infinity, (place, complex) => !isWanted(place, complex))
  search(of, spot, [0, of.places.length], found)
  return nearOf(of, found)
}

const nearOf = ({ places }: Neighbours, found: Nearest): Near[] =>
  found.list().map(({ entry, square }) => ({ place: places[entry] as number, distance: Math.sqrt(square) }))

const gridAt = ({ nearness, cellKm }: Neighbours, feature: number): number => Math.floor((feature * nearness.km) / cellKm)

function ringAround(ring: number): [number, number][] {
  const cells: [number, number][] = []
  for (let x = -ring; x <= ring; x++) {
    for (let y = -ring; y <= ring; y += Math.abs(x) === ring ? 1 : Math.max(1, 2 * ring)) {
      cells.push([x, y])
    }
  }
  return cells
}

function search(of: Neighbours, { features, codes }: Spot, [start, end]: readonly [number, number], found: Nearest): void {
  const { width, texts } = of
  for (let entry = start; entry < end; entry++) {
    let square = 0
    for (let at = 0; at < width && square < found.limit; at++) {
      const difference = (of.features[entry * width + at] as number) - (features[at] as number)
      square += difference === difference ? difference * difference : 0
    }
    for (let at = 0; at < texts.length && square < found.limit; at++) {
      const text = texts[at] as Neighbours['texts'][number]
      square += text.codes[entry] === codes[at] ? 0 : text.square
    }
    if (square < found.limit && !found.isBarred?.(of.places[entry] as number, of.complexes[entry] as number)) {
      found.add(entry, square)
    }
  }
}

/** The few nearest so far; `limit` is the square a new one must stay below. */
class Nearest {
  limit: number
  readonly entries: number[] = []
  readonly squares: number[] = []

  constructor(readonly count: number, farthest: number, readonly isBarred?: Barred) {
    this.limit = farthest * farthest
  }

  get reach(): number {
    return Math.sqrt(this.limit)
  }

  add(entry: number, square: number): void {
    const { entries, squares, count } = this
    let at = squares.length
    while (at > 0 && (squares[at - 1] as number) > square) {
      at--
    }
    squares.splice(at, 0, square)
    entries.splice(at, 0, entry)
    if (squares.length > count) {
      squares.pop()
      entries.pop()
    }
    if (squares.length === count) {
      this.limit = squares[count - 1] as number
    }
  }

  list(): { entry: number; square: number }[] {
    return this.entries.map((entry, at) => ({ entry, square: this.squares[at] as number }))
  }
}
