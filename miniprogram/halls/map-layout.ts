import type { Place } from './best-hall'

interface Spot extends Place {
  id: string
  name: string
}

/** Lengths in per cent of the width. */
interface Sizes {
  dot: number
  /** of one sign of a name */
  sign: number
  /** of a name's line */
  line: number
}

/** A dot with its name beneath or above; a name for which there is no room is absent. */
export interface Dot {
  id: string
  x: number
  y: number
  name?: { text: string; x: number; y: number }
}

export interface MapLayout {
  /** height in per cent of the width */
  height: number
  dots: Dot[]
}

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

const ROUNDS = 60

/**
 * Where places lie to one another on a page, north up: roughly where they are, moved aside so that no dot covers another. The first ones get their names first.
 * Pure: the same places give the same layout.
 */
export function mapLayout(spots: readonly Spot[], sizes: Sizes): MapLayout {
  const { height, points } = projected(spots, sizes)
  spread(points, sizes.dot * 1.1, { left: sizes.dot / 2, top: sizes.dot / 2, right: 100 - sizes.dot / 2, bottom: height - sizes.dot / 2 })
  const taken = points.map(({ x, y }) => boxAround(x, y, sizes.dot, sizes.dot))
  const dots = spots.map(({ id, name }, at): Dot => {
    const point = points[at] ?? { x: 0, y: 0 }
    const named = roomFor(name, point, sizes, taken, height)
    if (named) {
      taken.push(named.box)
    }
    return { id, ...point, ...(named ? { name: { text: name, x: named.x, y: named.y } } : {}) }
  })
  return { height, dots }
}

/** Both ways by the same scale; a margin for half a name. */
function projected(spots: readonly Spot[], { dot, sign, line }: Sizes): { height: number; points: { x: number; y: number }[] } {
  const [side, above] = [Math.max(dot, sign * 3) / 2 + 1, dot / 2 + line + 1]
  const lats = spots.map(({ lat }) => lat)
  const lngs = spots.map(({ lng }) => lng)
  const shrink = Math.cos((((Math.min(...lats) + Math.max(...lats)) / 2) * Math.PI) / 180)
  const [west, north] = [Math.min(...lngs), Math.max(...lats)]
  const wide = Math.max((Math.max(...lngs) - west) * shrink, 0.01)
  const scale = (100 - 2 * side) / wide
  const height = Math.min(130, Math.max(50, (north - Math.min(...lats)) * scale + 2 * above))
  return {
    height,
    points: spots.map(({ lat, lng }) => ({ x: side + (lng - west) * shrink * scale, y: Math.min(height - above, above + (north - lat) * scale) })),
  }
}

/** Pushes apart what lies closer than `apart`, a little each round, and keeps it on the page. */
function spread(points: { x: number; y: number }[], apart: number, page: Box): void {
  for (let round = 0; round < ROUNDS; round++) {
    points.forEach((a, at) => points.slice(at + 1).forEach((b, next) => pushApart(a, b, apart, at + next)))
    points.forEach((point) => {
      point.x = Math.min(page.right, Math.max(page.left, point.x))
      point.y = Math.min(page.bottom, Math.max(page.top, point.y))
    })
  }
}

function pushApart(a: { x: number; y: number }, b: { x: number; y: number }, apart: number, turn: number): void {
  const far = Math.hypot(b.x - a.x, b.y - a.y)
  if (far >= apart) {
    return
  }
  // On the very same spot any direction is as good; another one for each pair.
  const [right, down] = far > 0 ? [(b.x - a.x) / far, (b.y - a.y) / far] : [Math.cos(turn), Math.sin(turn)]
  const push = (apart - far) / 2
  a.x -= right * push
  a.y -= down * push
  b.x += right * push
  b.y += down * push
}

/** Beneath, above, to the right, to the left: the first where nothing is yet. `x`, `y`: the middle of the name. */
function roomFor(name: string, { x, y }: { x: number; y: number }, { dot, sign, line }: Sizes, taken: readonly Box[], height: number): { x: number; y: number; box: Box } | undefined {
  const wide = name.length * sign
  const [down, aside] = [(dot + line) / 2, (dot + wide) / 2 + 0.5]
  const places = [[x, y + down], [x, y - down], [x + aside, y], [x - aside, y]] as const
  return places
    .map(([at, of]) => ({ x: at, y: of, box: boxAround(at, of, wide, line) }))
    .find(({ box }) => box.left >= 0 && box.right <= 100 && box.top >= 0 && box.bottom <= height && !taken.some((other) => meet(box, other)))
}

const boxAround = (x: number, y: number, wide: number, high: number): Box => ({ left: x - wide / 2, right: x + wide / 2, top: y - high / 2, bottom: y + high / 2 })
const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
