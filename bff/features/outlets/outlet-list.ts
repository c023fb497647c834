import type { Outlet } from '#shared/model/supply'
import { clockIn, dayIn } from '#shared/model/day'

export interface Hours {
  /** `09:00` */
  opens: string
  closes: string
  /** 1 Monday to 7 Sunday */
  days: string
}

/** `周一至周五 09:00–17:00`; days that do not follow each other one by one. */
export function hoursText({ opens, closes, days }: Hours): string {
  const names = [...days].map((day) => `周${'一二三四五六日'[Number(day) - 1] ?? ''}`)
  const isRow = [...days].every((day, index) => index === 0 || Number(day) === Number(days[index - 1]) + 1)
  const text = days === '1234567' ? '每天' : isRow && names.length > 2 ? `${names[0] ?? ''}至${names.at(-1) ?? ''}` : names.join('、')
  return `${text} ${opens}–${closes}`
}

/** Public holidays are not known here. */
export function isOpenAt({ opens, closes, days }: Hours, ms: number): boolean {
  const clock = clockIn(ms)
  const weekday = new Date(`${dayIn(ms)}T00:00:00Z`).getUTCDay() || 7
  return days.includes(String(weekday)) && opens <= clock && clock < closes
}

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

/** The nearest first; where nobody said from where, as they came. */
export const nearestFirst = (outlets: readonly Outlet[]): Outlet[] => [...outlets].sort((a, b) => (a.distance ?? 0) - (b.distance ?? 0))
