import type { Comparable } from '#shared/model/assessment'
import { distanceWords } from '../text/price'
import type { Plot } from '../ui/plot'

/** Rings to measure by, metres. */
const RINGS = [30, 100, 300, 1000, 3000, 10_000, 30_000]
/** How far out the farthest home lies, per cent of the width from the middle; a ring is drawn where it is neither too small nor cut off. */
const OUTER = 44
const RING = { least: 12, most: 48.5 }
/** Nearer ones are all but at one place: drawn no larger, and without rings, metres. */
const NEAREST = 50
/** What a dot is kept from another and from the home, per cent of the width. */
const GAP = { plain: 10, elder: 14 }
const TURNS = 60

type Placed = Comparable & { east: number; north: number }

export interface Laid extends Plot {
  /** how many have no position */
  missing: number
  /** metres to the farthest */
  farthest: number
  /** `near`: all within one complex; `moved`: some dots stand beside their place, so that each can be read */
  spread: 'none' | 'moved' | 'near'
}

/** Where each comparable lies around the home: east is right, north is up, numbers as in the list. */
export function plotOf(comparables: readonly Comparable[], elder: boolean): Laid {
  const placed = comparables.flatMap((each, at) => (isPlaced(each) ? [{ each, number: at + 1 }] : []))
  const farthest = Math.max(0, ...placed.map(({ each }) => Math.hypot(each.east, each.north)))
  const scale = OUTER / Math.max(farthest, NEAREST)
  const wanted = placed.map(({ each }) => ({ x: each.east * scale, y: -each.north * scale }))
  const places = apart(wanted, elder ? GAP.elder : GAP.plain)
  const heaviest = Math.max(1, ...placed.map(({ each }) => each.weight))
  const moved = places.some(({ x, y }, at) => Math.hypot(x - (wanted[at]?.x ?? x), y - (wanted[at]?.y ?? y)) > 1)
  return {
    rings: farthest < NEAREST ? [] : ringsWithin(scale),
    dots: placed.map(({ each, number }, at) => ({
      number, x: 50 + (places[at]?.x ?? 0), y: 50 + (places[at]?.y ?? 0), size: Math.sqrt(each.weight / heaviest), near: each.sameComplex,
    })),
    missing: comparables.length - placed.length,
    farthest,
    spread: !moved ? 'none' : placed.every(({ each }) => each.sameComplex) ? 'near' : 'moved',
  }
}

const ringsWithin = (scale: number): Plot['rings'] =>
  RINGS.map((ring) => ({ radius: ring * scale, label: distanceWords(ring) }))
    .filter(({ radius }) => radius >= RING.least && radius <= RING.most)
    .slice(-2)

const isPlaced = (each: Comparable): each is Placed => each.east !== undefined && each.north !== undefined

interface Point {
  x: number
  y: number
}

/** Moves points apart until none hides another or the home in the middle; those that have room stay where they are. */
function apart(points: readonly Point[], gap: number): Point[] {
  // Those at the very same place set out in different directions, always the same ones.
  const at = points.map(({ x, y }, place) => ({ x: x + Math.cos(place * 2.4) * 0.01, y: y + Math.sin(place * 2.4) * 0.01 }))
  const middle = { x: 0, y: 0 }
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [place, one] of at.entries()) {
      at.slice(place + 1).forEach((other) => part(one, other, { gap, give: 0.5 }))
      part(middle, one, { gap: gap * 1.1, give: 0 })
      one.x = Math.min(45, Math.max(-45, one.x))
      one.y = Math.min(45, Math.max(-45, one.y))
    }
  }
  return at
}

/** `give`: what part of the way the first one goes, 0 to 1. */
function part(one: Point, other: Point, { gap, give }: { gap: number; give: number }): void {
  const [dx, dy] = [other.x - one.x, other.y - one.y]
  const distance = Math.hypot(dx, dy)
  if (distance >= gap || distance === 0) {
    return
  }
  const [ux, uy] = [dx / distance, dy / distance]
  const push = gap - distance
  const own = push * give
  one.x -= ux * own
  one.y -= uy * own
  other.x += ux * (push - own)
  other.y += uy * (push - own)
}
