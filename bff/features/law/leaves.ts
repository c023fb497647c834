import type { Shape } from '../../engines/law/parameter-shapes'

interface Leaf {
  at: string
  kind: 'rate' | 'money' | 'area' | 'count' | 'flag'
  value: number | boolean
}

/** A value of any shape as its numbers, each with where in it and what kind: `0.rate`, `urbanDistrict`. */
export function leavesOf(shape: Shape, value: unknown, at = ''): Leaf[] {
  if (typeof shape === 'string') {
    return [{ at, kind: shape, value: value as number | boolean }]
  }
  const below = (key: string): string => (at === '' ? key : `${at}.${key}`)
  if (isList(shape)) {
    return (value as unknown[]).flatMap((each, row) => leavesOf(shape[0], each, below(String(row))))
  }
  return Object.entries(shape).flatMap(([key, inner]) => leavesOf(inner, (value as Record<string, unknown>)[key], below(key)))
}

const isList = (shape: Exclude<Shape, string>): shape is readonly [Shape] => Array.isArray(shape)
